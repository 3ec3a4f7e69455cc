using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Programmes;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Returns;

/// <summary>What distributors and licensors ask for of past screenings: <c>/screening returns term:"Autumn 2026"</c>.</summary>
[Command("screening returns", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class ShowReturns(ScreeningReturns returns, SiteAddress site) : ICommand<ShowReturns.Options>
{
    /// <param name="Term">The term; the last twelve months unless stated.</param>
    internal sealed record Options([Suggest<KnownTerms>] Term? Term = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await returns.Of(options.Term, cancellationToken);
        var title = options.Term is { } term ? say["screening.returns.ofterm", ("term", term.Name)] : say["screening.returns.title"];
        return all.Count == 0 ? Card.Nothing(title, say["screening.returns.none"]) : new Card
        {
            Title = title,
            Body =
            [
                // What is overdue comes first.
                new BulletList([.. all.OrderByDescending(one => one.IsOverdue).ThenByDescending(one => one.Screening.Start).Select(one => Line(one, caller))]),
                new Paragraph(say["screening.returns.how"]),
                .. site.IsReachedFrom(caller.Platform) && site.At(SiteAddress.ReturnsPath(options.Term)) is { } page ? [new Paragraph(new Anchor(say["screening.returns.page"], page))] : Array.Empty<Block>(),
            ],
            Audience = Audience.Caller,
        };
    }

    private static IReadOnlyList<Inline> Line(ScreeningReturn one, Caller caller)
    {
        var (screening, say) = (one.Screening, caller.Say);
        var attended = screening.Tally.Attended is { } people ? say["returns.people", ("n", people)] : say["screening.tally.uncounted"];
        return [new Strong(ScreeningWords.Film(screening, say)), $", {Card.LabelIn(say, ScreeningWords.ShortTime(screening.Start, caller.Club, say))} {attended}; {ReturnWords.State(one, caller.Club, say)}"];
    }
}
