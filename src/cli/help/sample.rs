//! A small command tree that the tests of help and of usage errors share.

use clap::{Arg, ArgAction, ArgGroup, Command};

use crate::model::{Lang, SegmentId, StatementId};

/// Commands with one of each kind of thing that help and errors must deal with.
pub(in crate::cli) fn sample() -> Command {
    let import = Command::new("import")
        .arg(Arg::new("file").required(true).value_name("FILE"))
        .arg(
            Arg::new("id")
                .long("id")
                .value_name("ID")
                .value_parser(|id: &str| StatementId::parse(id)),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .required(true)
                .value_parser(|tag: &str| Lang::parse(tag)),
        )
        .arg(
            Arg::new("color")
                .long("color")
                .value_parser(["auto", "always", "never"])
                .default_value("auto"),
        )
        .arg(Arg::new("dry_run").long("dry-run").action(ArgAction::SetTrue))
        .arg(Arg::new("all").long("all").action(ArgAction::SetTrue))
        .arg(
            Arg::new("segment")
                .long("segment")
                .num_args(2)
                .value_parser(|id: &str| SegmentId::parse(id))
                .conflicts_with("all"),
        );
    let find = Command::new("find")
        .arg(Arg::new("text").num_args(1..))
        .arg(Arg::new("best").long("best").action(ArgAction::SetTrue))
        .arg(
            Arg::new("limit")
                .long("limit")
                .value_parser(clap::value_parser!(u32)),
        )
        .group(ArgGroup::new("what").args(["text", "best"]).required(true));
    Command::new("bayan")
        .version("1.2.3")
        .subcommand_required(true)
        .arg(
            Arg::new("locale")
                .long("locale")
                .global(true)
                .value_parser(["en", "ar", "ckb"]),
        )
        .subcommand(import)
        .subcommand(Command::new("drawer").subcommand_required(true).subcommand(find))
}
