## Reading, editing and writing the files of a workspace

store-missing = There is no file { $path }.
store-missing-hint = Look for a spelling mistake in the name. If the file was deleted by mistake, “git checkout -- { $path }” brings back the last saved version.
store-given-hint = Look for a spelling mistake in the name, and whether you are in the right folder.
store-not-a-file = { $path } is a folder or something else that is not a file.
store-not-a-file-hint = Move it elsewhere, so that the file can have this name.
store-not-a-folder = { $path } is a file, but a folder is expected there.
store-symlink = { $path } is a link to another place. Links are not followed, because they could lead out of the workspace.
store-symlink-hint = Put the file or folder itself there instead of the link.
store-too-large = { $path } is too large: { $megabytes ->
    [one] one megabyte
   *[other] { $megabytes } megabytes
}. At most { $limit } are read.
store-too-large-hint = No statement is that large. Look whether the file is what it should be.
store-utf16 = { $path } is written in the encoding UTF-16. The files of a workspace are in UTF-8.
store-windows-1256 = { $path } seems to be written in the old Arabic encoding Windows-1256 (line { $line }, byte { $offset }). The files of a workspace are in UTF-8.
store-not-utf8 = { $path } holds bytes that are not UTF-8 text (line { $line }, byte { $offset }).
store-encoding-hint = Open the file in an editor, choose its true encoding, and save it as UTF-8.
store-cut-short = { $path } ends in the middle of a letter (line { $line }, byte { $offset }). It was probably cut short while it was being copied or saved.
store-nul = { $path } holds zero bytes (line { $line }, byte { $offset }). It is damaged, or it is not a text file.
store-restore-hint = “git checkout -- { $path }” brings back the last saved version. Copy the file elsewhere first, if it holds work that was not saved in git.
store-conflict = { $path } holds an unfinished merge, beginning at line { $line }.
store-conflict-hint = Type: bayan resolve. It takes both versions apart, and keeps both where people disagree. Or open the file yourself, keep the right version of the two between <<<<<<< and >>>>>>> (in a file of verdicts or releases keep both), and delete those marker lines.
store-toml = { $path } cannot be read at line { $line }: { $reason }.
store-toml-hint = Correct line { $line } in an editor. “git diff -- { $path }” shows what was changed last.
store-not-records = In { $path }, line { $line }, “{ $table }” is written in a form that cannot be edited.
store-not-records-hint = Begin each entry with a line [[{ $table }]] and put its keys below it, one on each line.
store-scattered = In { $path }, line { $line } belongs to an entry [[{ $table }]] but stands apart from it.
store-scattered-hint = Move this part up to the entry that it belongs to.
store-newer-format = { $path } was written by a newer version of Bayan: it has format { $found }, and this version knows formats up to { $supported }.
store-newer-format-hint = Install a version of Bayan that knows format { $found }. Until then this file is left alone.
store-no-record = { $path } has no entry number { $number }.
store-report-hint = This is a mistake in Bayan. Please report it, with the command that you typed.
store-unsafe-path = “{ $given }” cannot be used as the name of a file in the workspace.
store-unsafe-path-hint = Use a plain name: no “..”, no leading slash, and none of \ : * ? " < > |.
store-collision = { $path } and “{ $other }” are the same name on some computers; a copy there would lose one of them.
store-collision-hint = Rename one of them with “git mv”.
store-foreign = { $path } is not the folder of a statement. It is left alone.
store-foreign-hint = Move it out of the folder “statements”.
store-name-not-text = The name of { $path } is not text that can be read.
store-forbidden = You are not allowed to read or write { $path }.
store-forbidden-hint = Ask the person who looks after this computer to give you access to { $path }.
store-read-only = { $path } cannot be written, because it lies on a medium that can only be read.
store-read-only-hint = Copy the workspace to a place that you can write to, with “git clone”.
store-disk-full = There is no room left to write { $path }.
store-disk-full-hint = Make room on the disk and run the command again.
store-io = { $path } could not be read or written. The computer reports: { $reason }.
store-io-hint = Run the command again. If this happens again, the disk may be failing: copy the workspace elsewhere.
store-locked = Another Bayan is working here: “{ $command }” (process { $pid }), since { $since }, { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} ago.
store-locked-by-somebody = Another Bayan has been working here for { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
store-locked-hint = Wait until it has finished and run the command again. There is no lock to delete: it goes away with the other process.
