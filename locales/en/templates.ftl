# Templates of an office's own.

template-long = The template { $name } prints more than any document holds.
template-torn = The template { $name } cuts a text in two. A filter that shortens or splits cannot be used on a block.
template-silent = The template { $name } leaves out a notice ({ $language }): that the text is a draft, or a reconstruction.
template-silent-hint = Put it back: {"{{ notices }}"}
