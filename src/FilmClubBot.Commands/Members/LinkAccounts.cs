using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Links a person's Accounts: <c>/link</c> issues a code on one platform, <c>/link code:ABCD-2345</c> redeems it on the other.</summary>
[Command("link", Permission.Member, CommandTopic.Mine)]
internal sealed class LinkAccounts(IMemberLinks links, IAuditLog audit) : ICommand<LinkAccounts.Options>
{
    internal sealed record Options([Text(32)] LinkCode? Code = null);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        options.Code is { } code ? Redeem(code, caller, cancellationToken) : Issue(caller, cancellationToken);

    private async Task<Card> Issue(Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var code = await links.Issue(caller.Member.Id, caller.Platform, cancellationToken);
        return new Card
        {
            Title = say["link.code", ("code", code)],
            Body =
            [
                new Paragraph(say.Rich("link.next", ("command", new Code(new CommandCall("link", ("code", code.ToString())).Text)))),
                new Paragraph(say["link.rules", ("n", (int)LinkCode.Lifetime.TotalMinutes)]),
                .. Known(await links.Accounts(caller.Member.Id, cancellationToken), say),
            ],
            Audience = Audience.Caller,
            WithoutSecrets = new() { Title = say["link.shown"], Body = [new Paragraph(say["link.rules", ("n", (int)LinkCode.Lifetime.TotalMinutes)])], Audience = Audience.Caller },
        };
    }

    private async Task<Card> Redeem(LinkCode code, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var result = await links.Redeem(caller.Member.Id, caller.Platform, code, cancellationToken);
        if (result is not { Outcome: LinkOutcome.Joined, Member: { } member })
            return Card.Refusal(say["link.refused"], result.Outcome switch
            {
                LinkOutcome.Own => say["link.own"],
                LinkOutcome.AlreadyOne => say["link.already"],
                LinkOutcome.TooManyTries => say["link.tries", ("n", LinkCode.MaxTries)],
                _ => say["link.unknown"],
            });

        var accounts = await links.Accounts(member.Id, cancellationToken);
        audit.Record(member.Id, "link", string.Join(", ", accounts.Select(account => $"{account.Name} ({PlatformWords.Of(account.Platform, say)})")));
        return new Card
        {
            Title = say["link.done", ("name", member.Name)],
            Body = [new Paragraph(say["link.merged"]), .. Known(accounts, say), new Paragraph(say.Rich("link.undo", ("command", new Code(new CommandCall("unlink").Text))))],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Block> Known(IReadOnlyList<Account> accounts, Phrases say) => accounts.Count < 2
        ? []
        : [new Heading(say["link.known"]), new BulletList([.. accounts.Select(account => new Inline[] { new Strong(PlatformWords.Of(account.Platform, say)), " ", account.Name })])];
}
