# Templates, all releases at once, and the press room.

template-broken = The template { $name } cannot be filled in: { $reason }.
template-endless = The template { $name } does not come to its end.
template-hint = To see the built-in template: bayan export --print-template { $name }
template-unknown = { $path } takes the place of no template. Those that there are: { $known }.
template-unknown-meant = Did you mean { $suggestion }?
template-unknown-hint = Give it the name of the template that it replaces, or move it out of the folder.

export-all-passed-over = The statement { $statement } was passed over.
export-all-without = { $count ->
        [one] One statement has no current release in these languages.
       *[other] { $count } statements have no current release in these languages.
    }
export-all-embargoed = { $count ->
        [one] One statement is under an embargo and was left out.
       *[other] { $count } statements are under an embargo and were left out.
    }
export-all-unreleased = { $count ->
        [one] One statement has not been released.
       *[other] { $count } statements have not been released.
    }
export-all-done = { $count ->
        [one] One release exported.
       *[other] { $count } releases exported.
    }
site-done = { $count ->
        [one] The press room shows one statement.
       *[other] The press room shows { $count } statements.
    } Files written: { $written }, unchanged: { $unchanged }, removed: { $removed }.
site-without-address = For feeds, a site map and whole addresses, put the address of the press room into workflow.toml, below [house]: url = "https://…"

owned-not-ours = { $path } holds files that this command did not write. Nothing was changed.
owned-not-ours-hint = Name an empty folder, or one that does not exist yet.
owned-in-the-way = { $path } was not written by this command and stands where a file is to be written. Nothing of it was changed.
owned-in-the-way-hint = Move it elsewhere, or name another folder.
owned-list = This list of files is not one that this command wrote. Nothing was changed.
owned-list-hint = Name an empty folder, or one that does not exist yet.
owned-busy = Another process is writing into { $path }.
