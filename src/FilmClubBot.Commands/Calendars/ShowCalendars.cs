using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Calendars;

/// <summary>
/// Shows the addresses under which calendar programs subscribe to the screenings: <c>/calendar</c>; issues a new personal one:
/// <c>/calendar own:new</c>.
/// </summary>
[Command("calendar", Permission.Member, CommandTopic.Screenings)]
internal sealed class ShowCalendars(ICalendarTokens tokens, SiteAddress site) : ICommand<ShowCalendars.Options>
{
    internal sealed record Options(Change? Own = null);

    internal enum Change
    {
        /// <summary>Create a new address; the previous one becomes invalid.</summary>
        New,

        /// <summary>Revoke the address.</summary>
        Off,
    }

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Own == Change.Off)
            return await Withdraw(caller, cancellationToken);
        if (site.At(SiteAddress.CalendarPath(caller.Club)) is not { } open)
            return Card.Refusal(say["refusal.title"], say["calendar.noaddress"]);

        var issuedAt = await tokens.IssuedAt(caller.Member.Id, cancellationToken);
        var given = options.Own == Change.New || issuedAt is null ? site.At(SiteAddress.CalendarPath(await tokens.Renew(caller.Member.Id, cancellationToken))) : null;
        var card = Show(open, given, issuedAt, caller);
        // The browser chat stores its messages; of a token, only the hash is stored.
        return given is null ? card : card with { WithoutSecrets = Show(open, null, await tokens.IssuedAt(caller.Member.Id, cancellationToken), caller) };
    }

    private Card Show(Uri open, Uri? given, Instant? issuedAt, Caller caller)
    {
        var say = caller.Say;
        return new Card
        {
            Title = say["calendar.title"],
            Body =
            [
                new Heading(say["calendar.club"]),
                new Paragraph(new Code(open.AbsoluteUri)),
                new Heading(say["calendar.own"]),
                .. given is not null
                    ? [new Paragraph(new Code(given.AbsoluteUri)), new Paragraph(say["calendar.keepit"])]
                    : issuedAt is { } since ? [new Paragraph(say.Rich("calendar.given", ("when", new Timestamp(since, TimestampStyle.Date))))] : (IEnumerable<Block>)[],
                new Paragraph(say["calendar.how"]),
                .. site.IsReachedFrom(caller.Platform) ? Array.Empty<Block>() : [new Paragraph(say["calendar.local"])],
            ],
            Actions =
            [
                new LinkButton(say["calendar.buttons.club"], open),
                .. given is null ? Array.Empty<CardAction>() : [new LinkButton(say["calendar.buttons.own"], given)],
                new Button(say["calendar.buttons.new"], new CommandCall("calendar", ("own", "new")), Effect.Replace),
                new Button(say["calendar.buttons.off"], new CommandCall("calendar", ("own", "off")), Effect.Replace, ButtonStyle.Danger),
            ],
            Audience = Audience.Caller,
        };
    }

    private async Task<Card> Withdraw(Caller caller, CancellationToken cancellationToken) => new()
    {
        Title = caller.Say[await tokens.Revoke(caller.Member.Id, cancellationToken) ? "calendar.off" : "calendar.nothing"],
        Audience = Audience.Caller,
    };
}
