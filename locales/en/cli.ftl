# What the command line itself says: help, mistakes in using it, the terminal, the environment.
#
# The texts of commands and their arguments follow a rule (see src/cli/help/ids.rs): cmd-<command> with an attribute
# .arg-<argument> for each argument; arg-<argument> for what several commands share; value-<name>; heading-<name>.

## Help

usage-heading = Usage:
usage-options = OPTIONS
usage-command = COMMAND
heading-arguments = Arguments
heading-options = Options
heading-commands = Commands
help-choices = one of: { $values }
help-default = if not given: { $value }

cmd-help = Explain bayan or one of its commands
    .arg-command = The command to explain

arg-help = Print this help
arg-version = Print the version
arg-locale = The language that bayan speaks to you in
arg-color = Whether to use colours

value-color = WHEN
value-command = COMMAND
value-locale = LANGUAGE

## The page of all commands

reference-title = The commands of bayan
reference-introduction = This page is made by the program itself. To read about one command in the terminal, type bayan help and its name.

## Mistakes in using it

# $arg: an option or argument as it is written in the help, e.g. --lang <LANGUAGE>
usage-unknown-argument = “{ $arg }” is not known here.
usage-unknown-command = There is no command “{ $command }”.
usage-invalid-value = “{ $value }” cannot be used for { $arg }.
usage-no-value = { $arg } needs a value.
# $args: the missing arguments, as they are written in the help
usage-missing = { $count ->
    [one] The command needs one thing more: { $args }
   *[other] The command needs { $count } things more: { $args }
}
usage-missing-command = What should bayan do? The command is missing.
usage-conflict = { $arg } cannot be used together with { $other }.
usage-conflict-others = { $arg } cannot be used together with the rest of the command.
usage-twice = { $arg } may be given only once.
usage-too-many = “{ $value }” is more than { $arg } takes.
usage-too-few = { $min ->
    [one] { $arg } needs at least { $min } value; given: { $actual }.
   *[other] { $arg } needs at least { $min } values; given: { $actual }.
}
usage-wrong-number = { $expected ->
    [one] { $arg } needs exactly { $expected } value; given: { $actual }.
   *[other] { $arg } needs exactly { $expected } values; given: { $actual }.
}
usage-no-equals = The value of { $arg } must follow an equals sign.
usage-not-utf8 = A part of the command is not text in UTF-8.
usage-other = The command could not be understood.

usage-did-you-mean = Did you mean { $suggestion }?
usage-choices = You can choose from: { $values }
usage-trailing = If “{ $arg }” is meant as it stands, and not as an option, write -- before it.
usage-given-for = “{ $value }” was given for { $arg }.
usage-more-help = Add --help to the command to read how it is used.

## The terminal and the environment

terminal-unwritable = The output could not be written: { $reason }
terminal-unwritable-hint = See whether the disk is full or the place you write to is gone, then type the command again.
environment-now = BAYAN_NOW is “{ $given }”, which is not a time.
environment-now-hint = Write it like 2021-02-05T09:00:00Z, or unset it so that the clock is used.
environment-folder = The folder that you are in cannot be read: { $reason }
environment-folder-hint = Change to a folder that exists, then type the command again.
