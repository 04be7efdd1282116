# What keeps documents from being made as they should be.

template-unpaired = In { $name }, “{ $sign }” has no counterpart. A browser would pass over what follows and say nothing.
site-embargoed = { $statement } is not in the press room: it is under embargo until { $time }.
