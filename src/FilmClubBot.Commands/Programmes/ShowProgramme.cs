using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Programmes;

/// <summary>What the society shows in a term, week by week: <c>/programme</c>.</summary>
[Command("programme", Permission.Member, CommandTopic.Screenings, IsReading = true)]
internal sealed class ShowProgramme(IScreenings screenings, ScreeningPolicy policy, SiteAddress site, IClock clock) : ICommand<ShowProgramme.Options>
{
    private const int PageSize = 6;

    internal sealed record Options([Suggest<KnownTerms>] Term? Term = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (say, zone) = (caller.Say, caller.Club.Zone);
        var now = clock.GetCurrentInstant();
        var term = options.Term ?? Programme.UsualTerm(policy.Terms, now.InZone(zone).Date);
        var span = Programme.Span(term, now, zone);
        var programme = Programme.Of(await screenings.Between(span.Start, span.End, cancellationToken), term, now, zone);

        var title = term is null ? say["programme.title.open"] : say["programme.title.term", ("term", term.Name)];
        var all = Entries(programme, caller.Club, say).ToList();
        var shown = all.Skip(options.Page.Of(PageSize).Skip).Take(PageSize).ToList();
        if (shown.Count == 0)
            return Card.Nothing(title, say[all.Count == 0 ? "programme.none" : "paging.beyond"]);
        return new Card
        {
            Title = title,
            Body = [.. Body(shown)],
            Page = options.Page.Place(all.Count, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("programme", ("term", term?.Name)), all.Count, PageSize, say),
                .. site.IsReachedFrom(caller.Platform) ? [new LinkButton(say["programme.page"], site.At(SiteAddress.ProgrammePath(term))!)] : Array.Empty<CardAction>(),
                new Button(say["programme.calendar"], new CommandCall("calendar")),
            ],
        };
    }

    // A page that begins within a week repeats the week's heading.
    private static IEnumerable<Block> Body(IReadOnlyList<(string Group, IReadOnlyList<Inline> Line)> shown) =>
        from entry in shown
        group entry.Line by entry.Group into part
        from block in new Block[] { new Heading(part.Key), new BulletList([.. part]) }
        select block;

    private static IEnumerable<(string Group, IReadOnlyList<Inline> Line)> Entries(Programme programme, Club club, Phrases say)
    {
        foreach (var week in programme.Weeks)
        {
            foreach (var screening in week.Screenings)
                yield return (ProgrammeWords.Week(week, say), Line(screening, club, say));
        }

        foreach (var screening in programme.Ahead)
            yield return (say[programme.Term is null ? "programme.ahead" : "programme.outside"], Line(screening, club, say));
        foreach (var screening in programme.Past)
            yield return (say["programme.past"], Line(screening, club, say));
    }

    private static IReadOnlyList<Inline> Line(Screening screening, Club club, Phrases say) =>
    [
        new Strong(ScreeningWords.Film(screening, say)),
        " – ", ScreeningWords.When(screening, club, say),
        .. screening.State == ScreeningState.Cancelled ? [" · ", new Emphasis(say["programme.cancelled"])] : (IEnumerable<Inline>)[" · ", .. ScreeningWords.Where(screening, say)],
        .. screening is { MovedFrom: not null, IsAhead: true } ? [" · ", new Emphasis(say["programme.moved"])] : Array.Empty<Inline>(),
    ];
}
