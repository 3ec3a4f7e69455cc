using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Audit;

/// <summary>Who changed what, and when: <c>/audit</c>.</summary>
[Command("audit", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ShowAudit(IAuditLog audit) : ICommand<ShowAudit.Options>
{
    private const int PageSize = 10;

    internal sealed record Options(PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var recent = await audit.Recent(options.Page.Of(PageSize), cancellationToken);
        if (recent.Items.Count == 0)
            return Card.Nothing(say["audit.title"], say[recent.Total == 0 ? "audit.none" : "paging.beyond"]);
        return new Card
        {
            Title = say["audit.title"],
            Body = [new BulletList([.. recent.Items.Select(entry => Entry(entry, say))])],
            Page = options.Page.Place(recent.Total, PageSize),
            Actions = [.. options.Page.Buttons(new CommandCall("audit"), recent.Total, PageSize, say)],
            Audience = Audience.Caller,
        };
    }

    // Who was erased is a former member.
    private static IReadOnlyList<Inline> Entry(AuditEntry entry, Phrases say) =>
        [new Timestamp(entry.At, TimestampStyle.DateTime), " – ", new Strong(entry.By?.Name ?? entry.Source ?? say["audit.former"]), " – ", new Code("/" + entry.Action), $" – {entry.Subject}"];
}
