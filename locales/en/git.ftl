## The repository: opening it, and saving work in it

git-no-repository = There is no git repository at { $path } or above it.
git-no-repository-hint = “bayan init” makes a workspace with a repository. If you have one already, go into its folder first.
git-bare = The repository { $path } has no files of its own (it is “bare”), so there is nothing to work on.
git-bare-hint = “git clone { $path }” makes a copy with files. Work there.
git-unsafe-owner = The repository at { $path } belongs to another user of this computer. It could hold settings that harm you, so it is not opened.
git-unsafe-owner-hint = Make a copy of your own with “git clone”. If you trust the owner, “git config --global --add safe.directory { $path }” allows it.
git-partial-clone = The repository at { $path } is a partial clone: some of its history is not on this computer. Bayan cannot work with it.
git-partial-clone-hint = Clone it again without the option “--filter”.
git-reftable = The repository at { $path } keeps its branches in the form “reftable”, which Bayan does not know yet.
git-reftable-hint = “git refs migrate --ref-format=files” changes it to the usual form.
git-sha256 = The repository at { $path } uses SHA-256 object names, which Bayan does not know yet.
git-sha256-hint = Make the workspace in an ordinary repository, with “git init --object-format=sha1”.
git-extension = The repository at { $path } uses something that Bayan does not know. Git says: { $reason }.
git-busy = { $operation ->
    [merge] A merge has been begun in this repository and is not finished.
    [rebase] A rebase has been begun in this repository and is not finished.
    [cherry-pick] A cherry-pick has been begun in this repository and is not finished.
    [revert] A revert has been begun in this repository and is not finished.
    [bisect] A search with “git bisect” has been begun in this repository and is not finished.
   *[other] Patches are being applied in this repository with “git am”, and this is not finished.
} Nothing was changed.
git-busy-hint = { $operation ->
    [bisect] End it with “git bisect reset”, then run the command again.
    [merge] Finish it with “git commit”, or give it up with “git merge --abort”, then run the command again.
   *[other] Finish it with “git { $operation } --continue”, or give it up with “git { $operation } --abort”, then run the command again.
}
git-no-identity = Git does not know who you are yet. Each change is recorded with a name and an e-mail address.
git-no-identity-hint-name = Type: git config --global user.name "Your Name"
git-no-identity-hint-email = Type: git config --global user.email you@example.org
git-bad-identity = Git cannot record the name “{ $name }” with the address “{ $email }”.
git-locked = Git itself is at work here, or was interrupted { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} ago: its lock { $path } exists. Nothing was changed.
git-locked-hint = Wait until git has finished and run the command again. Only if no git program is running any more, delete { $path }.
git-tag-exists = There is a tag “{ $name }” already. Nothing was changed.
git-tag-exists-hint = “git show { $name }” shows what it stands for.
git-tag-name = “{ $name }” cannot be the name of a tag.
git-damaged = Something in the repository is missing or damaged. Git says: { $reason }.
git-damaged-hint = “git fsck” looks for all damage. A fresh clone from your colleagues’ copy has whole data.
git-index = The list of files that git keeps (its index) cannot be used. Git says: { $reason }.
git-index-hint = “git update-index --no-split-index” and “git sparse-checkout disable” bring it into the usual form. “git status” tells whether it is whole.
git-head-moved = The branch kept changing while the work was to be saved. Nothing was changed.
git-head-moved-hint = Wait until other programs have finished with this repository and run the command again.
git-meanwhile = { $path } was changed by another program at the same moment. Nothing was changed by this command.
git-meanwhile-hint = Look at the file and run the command again.
git-outside = { $path } does not lie in this repository.
git-outside-hint = Name a file or folder inside the workspace.
git-unfinished = The work was recorded, but its last step failed ({ $reason }).
git-unfinished-hint = Nothing is lost. The next Bayan command finishes it: “bayan status”, for example.
git-unfinished-here = An earlier command was interrupted. It has to be finished before anything can be read, but nothing can be written at { $path }.
git-unfinished-here-hint = Run “bayan status” where you can write to the workspace.
git-journal = The record of an interrupted command, { $path }, is damaged.
git-journal-hint = “git status” shows which files differ from the last saved version. When they are as you want them, delete the folder that holds { $path }.
git-other = Git reports a fault: { $reason }.
