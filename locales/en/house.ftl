# The look of the office's documents: what is wrong with its files.

house-no-file = There is no { $path }, which workflow.toml names below [house].
house-no-file-hint = Put the file there, or take its line out of workflow.toml.
house-picture = { $path } is neither an SVG nor a PNG picture.
house-picture-hint = Save the picture as PNG or SVG, and name that file in workflow.toml.
house-template-encoding = { $path } is not a text in UTF-8.
