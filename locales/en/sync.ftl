## Working in several places: sync, clone, merge, resolve

cmd-sync = Exchange what is new with the others
    .arg-remote = The remote; the usual one if not given
cmd-clone = Make your own copy of a workspace
    .arg-address = Where it is: an address or a folder
    .arg-dir = The folder to make; named like the address if not given
cmd-resolve = Choose one of the versions that a merge kept, or repair files in which git left both
    .arg-what = Files with conflict markers, all of the workspace’s if none is named; with “--take”, the statement and the segment
    .arg-take = The key of the version, as “show” gives it
    .arg-lang = The language; without it, the source
value-remote = REMOTE
value-key = KEY
value-url = ADDRESS

commit-sync = Take in the work of { $remote }/{ $branch }
commit-sync-forward = Go forward to { $remote }/{ $branch }
commit-resolve = Choose a version of a segment of { $statement } in { $language }

sync-stage-fetching = Asking what is new …
sync-stage-joining = Putting both together …
sync-stage-pushing = Sending …
sync-incoming = { $count ->
    [one] Came in, in one statement:
   *[other] Came in, in { $count } statements:
}
sync-outgoing = { $count ->
    [one] Went out, in one statement:
   *[other] Went out, in { $count } statements:
}
sync-incoming-would = { $count ->
    [one] Would come in, in one statement:
   *[other] Would come in, in { $count } statements:
}
sync-outgoing-would = { $count ->
    [one] Would go out, in one statement:
   *[other] Would go out, in { $count } statements:
}
sync-statement = { "  " }{ $statement }
sync-statement-new = { "  " }{ $statement } (new)
sync-source = { "    " }source: { $count ->
    [one] one segment
   *[other] { $count } segments
}
sync-targets = { "    " }{ $lang }: { $count ->
    [one] one segment translated
   *[other] { $count } segments translated
}
sync-verdicts = { "    " }{ $lang }: { $count ->
    [one] one verdict
   *[other] { $count } verdicts
}
sync-releases = { "    " }{ $count ->
    [one] one release
   *[other] { $count } releases
}
sync-files = Other files: { $count }
sync-renumbered = { $statement }: a new segment { $from } is now { $to }, because somebody else had given { $from } to another. Its verdicts do not go with it.
sync-unsettled = { $path }: { $key } was changed on both sides. It now says “{ $taken }”; the other version was “{ $other }”.
sync-contested = { $statement }, { $lang }: { $segment } was changed on both sides. Both versions are kept.
sync-contested-hint = To see the versions: bayan show. To choose one: bayan resolve STATEMENT SEGMENT --lang LANGUAGE --take KEY
sync-same = Nothing new, here or at { $remote }/{ $branch }.
sync-done = Everything here and at { $remote }/{ $branch } is the same now.
sync-would = Nothing was written or sent.
sync-unsaved = { $count ->
    [one] Changed by hand and not saved, so it stays here: { $paths }
   *[other] Changed by hand and not saved, so they stay here: { $paths }
}
sync-nothing = Nothing has been saved in this repository yet, so there is nothing to exchange.
sync-nothing-hint = “bayan save” saves what is there. To get a workspace that others have already: bayan clone
sync-unrelated = The repository at { $remote } and this one have no common beginning: they are two workspaces. Nothing was changed.
sync-unrelated-hint = Get a copy of the other with “bayan clone” and bring your statements in there.
sync-rewritten = The history of { $branch } at { $remote } was rewritten: what was there at your last exchange ({ $before }) is gone. Nothing was changed, for what others took out would come back with your copy.
sync-rewritten-hint = Ask who rewrote it. To take the new history and keep your work: git rebase --onto { $remote }/{ $branch } { $before }
sync-raced = Others kept sending to { $remote } at the same moment. What came in is here; what is new here has not been sent.
sync-raced-hint = Run the command again.

join-foreign = These files are none of a workspace’s, and were changed on both sides in ways that do not go together: { $paths }. Nothing was changed.
join-foreign-hint = Merge by hand, with “git pull”, then run the command again.
join-no-file = { $path } is a link or another repository on the other side, where a file should be. Nothing was changed.
join-no-text = { $path } is no text. Nothing was changed.
join-unsaved = { $count ->
    [one] { $path } has changes that are not saved, and would be overwritten. Nothing was changed.
   *[other] { $count } files have changes that are not saved and would be overwritten, among them { $path }. Nothing was changed.
}
merging-unreadable = { $path } cannot be merged: it cannot be read.

remote-none = This repository does not know any other copy to exchange with.
remote-none-hint = Type: git remote add origin ADDRESS
remote-unknown = There is no remote “{ $name }”. Known are: { $remotes }
remote-unknown-hint = To see their addresses: git remote --verbose
remote-address = “{ $address }” is refused: git could take it for an option, or for a program to run.
remote-address-hint = Use an address like https://…, ssh://…, name@host:path, or a folder.
remote-no-branch = No branch is checked out, so nothing says where the work belongs.
remote-no-branch-hint = Type: git switch main
remote-no-git = The program “git” cannot be run: { $reason }
remote-no-git-hint = Install git. Only exchanging work with others needs it.
remote-failed = { $remote } could not be reached. Git says: { $reason }. Nothing is lost; your work is saved here.
remote-failed-hint = Run the command again when you are connected. If git asks for a password, try “git fetch” once by hand.
remote-refused = { $remote } did not take what was sent. It says: { $reason }. Your work is saved here.
remote-occupied = There is something in { $path } already.
remote-occupied-hint = Name another folder: bayan clone ADDRESS FOLDER

clone-done = { $count ->
    [one] { $path }: one statement.
   *[other] { $path }: { $count } statements.
}
clone-person = You are { $person } here: { $roles }
clone-unknown = The address { $email } is nobody’s in workflow.toml, so you can read here but not work.
clone-unknown-hint = Ask an editor to enter you. If you have another address there, type in the new folder: git config user.email ADDRESS

resolve-taken = { $segment } now has the version you chose.
resolve-settled = { $statement } has only one version of { $segment } there: there is nothing to choose.
resolve-settled-hint = To see the versions: bayan show { $statement }
resolve-key = { $segment } of { $statement } has no version with the key “{ $key }” now. Keys change when another version comes in, so that nobody chooses what they have not seen.
resolve-key-hint = Look at the versions and their keys again: bayan show { $statement }
resolve-which = Which segment is meant? “--take” needs a statement and a segment.
resolve-which-hint = Type: bayan resolve STATEMENT SEGMENT --lang LANGUAGE --take KEY
resolve-which-segment = Which segment of { $statement } is meant? “--take” needs a segment, too.
resolve-which-segment-hint = Of these there are several versions: { $segments }
resolve-all-settled = Nothing is to be chosen in { $statement }: every segment has one version.
resolve-not-ours = { $path } is no file of a workspace.
resolve-not-ours-hint = Such a file is merged by hand. Without a name, “bayan resolve” looks through all files of the workspace.
resolve-repaired = { $count ->
    [0] No file has conflict markers.
    [one] One file was repaired.
   *[other] { $count } files were repaired.
}
resolve-contested = { $count ->
    [one] Of one segment both versions are kept: somebody has to choose.
   *[other] Of { $count } segments both versions are kept: somebody has to choose.
}
resolve-next-git = Finish the merge: git add these files, then git commit
resolve-next-save = Save the repaired files: bayan save

show-removed = (taken out)
why-contested = Both sides changed it; somebody has to choose a version
