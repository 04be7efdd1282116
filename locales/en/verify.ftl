# What "bayan verify" says. It is read by journalists too: plain, and never more sure than the evidence.

cmd-verify = Say whether documents are genuine releases, and if not, what they are
    .arg-files = The documents: PDF, Word, HTML, Markdown or text; “-” for text pasted from a chat
    .arg-manifest = Compare with the release in this manifest, without a workspace
    .arg-allowed-signers = The keys to check signatures by, in the form of SSH's allowed signers; those in workflow.toml if not given
    .after = Exit code 0 only if every document is genuine and current, and nothing else stands in it.

verify-genuine-bytes = { $file }: genuine. It is release { $number } of { $statement }, byte for byte.
verify-genuine-words = { $file }: genuine. Every word of it is in release { $number } of { $statement }.
verify-superseded = { $file }: superseded. It is release { $number } of { $statement }; release { $newer } has taken its place.
verify-altered = { $file }: altered. It differs from release { $number } of { $statement } in { $count ->
        [one] one place
       *[other] { $count } places
    }:
verify-altered-draft = { $file }: altered. It is nearest to { $statement }, which is not released in this form, and differs from it in { $count ->
        [one] one place
       *[other] { $count } places
    }:
verify-draft = { $file }: a draft. These words are in the files of { $statement }, but they are not released.
verify-quotes = { $file }: quotes release { $number } of { $statement } correctly, but also says what is not in it:
verify-quotes-superseded = { $file }: quotes release { $number } of { $statement } correctly, whose place release { $newer } has taken, and also says what is not in it:
verify-quotes-draft = { $file }: quotes a text of { $statement } that is not released, and also says what is not in it:
verify-doubtful = { $file }: unknown. Its words are in release { $number } of { $statement }, but it can show something else than its words: { $means }.
verify-unknown = { $file }: unknown. No release has these words.

# How much of a language is there.
verify-part = { $lang }: a part, { $of ->
        [one] { $count } of one sentence
       *[other] { $count } of { $of } sentences
    }

verify-changed = changed
verify-missing = missing
verify-added = added
verify-moved = in another place
verify-cut = cut off where it says “not”
verify-label-foreign = not in it:

# What a file can hide or show its words with.
verify-means-style = a style of its own
verify-means-script = a program
verify-means-embedded = something embedded
verify-means-struck = words that are struck out
verify-means-invisible = letters that cannot be seen
verify-means-changes = changes that nobody has accepted
verify-means-layer = letters that differ from its text
verify-means-order = an order of its words that is not certain

verify-doubt-hint = Copy what you see on the page and verify that: bayan verify -
verify-unknown-hint = A part of a sentence is recognised from { $words ->
        [one] one word
       *[other] { $words } words
    } on. A picture has to be typed or read by a text recognition first.

# Why the words of a document cannot be read.
evidence-too-large = { $path } is larger than { $limit } MiB; no document of a release is.
evidence-too-deep = { $path } holds parts within parts, deeper than any document of a release.
evidence-too-much = { $path } unpacks to more than any document of a release.
evidence-damaged = { $path } is damaged, or is no { $format } file.
evidence-locked = { $path } is locked with a password.
evidence-paste-hint = You can copy the text that you see and verify that: bayan verify -

# What is said of a release's signature.
verify-signature-good = signed by { $by }
verify-signature-bad = the signature is wrong
verify-signature-unknown-key = signed with a key that is not listed
verify-signature-unsigned = not signed
verify-signature-unchecked = the signature could not be checked: ssh-keygen or gpg is not installed
verify-unsigned = { $file }: unknown. Its words are those of release { $number } of { $statement }, but nobody whose key you trust has signed that release.

# A release's manifest.
manifest-malformed = { $path } is no manifest of a release: { $detail } (line { $line })
manifest-version = { $path } is no manifest of a release that this version of Bayan reads (found: “{ $found }”).
manifest-version-hint = If a newer version has written it, install that version.
manifest-inconsistent = { $path } contradicts itself at “{ $place }”: somebody has changed it.
manifest-hint = Ask the press office for the manifest again; it is made by bayan export with --manifest.

# Why a release could not be signed.
signing-no-key = Your configuration of git names no key to sign with.
signing-format = Releases are signed with SSH or OpenPGP keys, not with “{ $format }”.
signing-no-key-hint = For an SSH key: git config --global gpg.format ssh, then git config --global user.signingKey ~/.ssh/id_ed25519.pub
signing-program = { $program } did not sign: { $reason }
signing-program-hint = Try the key itself: ssh-keygen -Y sign or gpg --sign.

# A key in workflow.toml.
workflow-key = “{ $key }” is no key that signatures can be checked by.
workflow-key-hint = Write an SSH key as in a .pub file (ssh-ed25519 AAAA…), or openpgp: and the whole fingerprint.
