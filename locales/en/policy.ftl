## Changing people and rules: propose, approve, show

cmd-policy = Change people and rules in workflow.toml: propose, approve, show
cmd-policy-propose = Propose workflow.toml as you have edited it
    .arg-because = Why
    .after = Edit workflow.toml first. Where [review] asks for approvals (policy_approvals), the file is put back and the proposal waits in policy.toml; where it does not, the new rules are in force at once.
cmd-policy-approve = Approve a proposal, as shown by “bayan policy show”
    .arg-proposal = The proposal, by its name or the beginning of it
cmd-policy-show = Show what is proposed: in words, and as it is signed
    .arg-proposal = One proposal, by its name or the beginning of it
    .arg-all = Also those that are in force or count for nothing
value-proposal = PROPOSAL

policy-change-approvals = Approvals that a segment needs: { $old } → { $new }
policy-change-four-eyes = Nobody approves their own translation: { $old } → { $new }
policy-change-signed = Verdicts must be signed: { $old } → { $new }
policy-change-revision = Number of the policy: { $old } → { $new }
policy-change-policy-approvals = Approvals that a change of the policy needs: { $old } → { $new }
policy-change-workspace = Name of the workspace: { $old } → { $new }
policy-change-source = Language of the sources: { $old } → { $new }
policy-change-targets = Languages that are translated into: { $old } → { $new }
policy-change-check = What the check { $name } is worth: { $old } → { $new }
policy-change-set = Languages of the release set { $name }: { $old } → { $new }
policy-change-role = Roles of { $name }: { $old } → { $new }
policy-change-key = Keys of { $name }: { $old } → { $new }
policy-change-email = Addresses of { $name }: { $old } → { $new }

policy-state-waiting = Waits for approvals: 0 of { $count }.
policy-state-open = Waits for approvals: { $have } of { $count } ({ $who }).
policy-state-in-force = In force.
policy-state-void = Starts from rules that are not in force, or counts for nothing.
policy-in-force = The new rules are in force here. To pass them on: bayan sync
policy-proposed = { $count ->
    [one] Proposed; it needs { $count } approval by another editor. workflow.toml is as it was before.
   *[other] Proposed; it needs { $count } approvals by other editors. workflow.toml is as it was before.
}
policy-proposed-hint = Pass it on (bayan sync). The others see it with “bayan policy show” and approve it with: bayan policy approve { $proposal }
policy-approved = { $count ->
    [one] Approved; { $count } more approval is needed.
   *[other] Approved; { $count } more approvals are needed.
}
policy-no-proposals = Nothing is proposed.

policy-none = No commit has a workflow.toml yet: there is no policy to change.
policy-none-hint = Commit it first: bayan save
policy-nothing = workflow.toml has the same people and rules as the last commit: there is nothing to propose.
policy-nothing-hint = Edit workflow.toml, then propose it. Other changes in the file are saved with: bayan save
policy-rolled-back = This workspace has had exactly that policy before; “bayan audit” and the gate take it for an older one that came back.
policy-rolled-back-hint = If it is meant, raise “revision” in [review] and propose again.
policy-unknown = There is no single proposal { $found }. Proposals: { $possible }
policy-unknown-hint = Give at least four characters of its name: bayan policy show --all
policy-outdated = workflow.toml has changed since { $proposal } was proposed: nothing was approved.
policy-outdated-hint = Have the change proposed again, from today’s workflow.toml: bayan policy propose --because REASON
policy-unsound = { $proposal }, in the name of { $person }, was not proposed by an editor who may, or does not say what it does: nothing was approved.
policy-own = { $proposal } is { $person }’s own proposal: somebody else must approve it.
policy-own-hint = Ask another editor. To see who is one: workflow.toml, roles = ["editor"]
policy-already = { $person } has approved { $proposal } before.
policy-needs-proposal = { $count ->
    [one] People or rules in workflow.toml were changed: that needs { $count } approval. Nothing was saved.
   *[other] People or rules in workflow.toml were changed: that needs { $count } approvals. Nothing was saved.
}
policy-needs-proposal-hint = bayan policy propose --because REASON

commit-policy-propose = Propose a change of the policy ({ $proposal })
commit-policy-approve = Approve a change of the policy ({ $proposal })
commit-policy-change = Change the policy ({ $proposal })

audit-policy-unapproved = People or rules in workflow.toml were changed without the approvals that the policy before asks for
audit-policy-record-removed = A proposal of a policy by { $by }, or an approval, was taken out of policy.toml or changed: { $detail }
audit-policy-record-forged = A proposal of a policy, or an approval, in the name of { $by }, who did not make it or may not: { $detail }
gate-hint-unapproved = Take the commit out but keep the file (git reset --soft HEAD~1), then propose it and have it approved: bayan policy propose --because REASON
