using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Formats the result of a ballot: the same text on every platform and for a reader who recounts the ballot's file.</summary>
public static class CountReport
{
    /// <summary>The complete report on one card of unlimited length, for the command line.</summary>
    /// <param name="published">The published votes.</param>
    /// <param name="say">The reader's language.</param>
    public static Card Whole(PublishedBallot published, Phrases say)
    {
        var count = published.Count();
        var names = new CountNames(count.Votes, published.FilmNames);
        return new Card
        {
            Title = Title(published.Title, count, names, say),
            Fields = Facts(count, say),
            Body = [.. Summary(count, names, say), .. new CountSteps(count, names, say).All.SelectMany(step => step.Blocks)],
        }.In(say);
    }

    /// <summary>The chosen films, in a line; of a season, which the list below names, how many.</summary>
    internal static string Title(string title, BallotCount count, CountNames names, Phrases say) => count.Winners.Count switch
    {
        0 => say["ballot.result.nothing", ("title", title)],
        > CountNames.MostNamed => say["ballot.result.season", ("title", title), ("count", count.Winners.Count)],
        _ => say["ballot.result.title", ("title", title), ("films", names.All(count.Winners))],
    };

    /// <summary>Why they were chosen, and the finishing order.</summary>
    internal static IEnumerable<Block> Summary(BallotCount count, CountNames names, Phrases say) =>
    [
        new Paragraph(Decision(count, names, say)),
        BallotWords.Lines(count.Order.Select(place => Place(place, count, names, say))),
    ];

    /// <summary>How it was counted, and how many voted.</summary>
    internal static IReadOnlyList<Field> Facts(BallotCount count, Phrases say) =>
    [
        new(say["ballot.facts.method"], BallotWords.Method(count.Terms.Method, say)),
        new(say["ballot.facts.cast"], say["ballot.facts.votes", ("n", count.Votes.Count)]),
        .. count.Terms.Quorum > 1 ? [new Field(say["ballot.facts.quorum"], say[count.IsQuorumReached ? "ballot.facts.reached" : "ballot.facts.missed", ("quorum", count.Terms.Quorum)])] : Array.Empty<Field>(),
        .. count is SingleTransferableCount transferable ? [new Field(say["ballot.facts.quota"], say["ballot.facts.votes", ("n", transferable.Quota)])] : Array.Empty<Field>(),
        .. count.Terms.Seats > 1 ? [new Field(say["ballot.facts.seats"], count.Terms.Seats.ToString(say.Culture))] : Array.Empty<Field>(),
    ];

    private static string Decision(BallotCount count, CountNames names, Phrases say) => count switch
    {
        { IsQuorumReached: false } => say["ballot.result.quorum", ("votes", count.Votes.Count), ("quorum", count.Terms.Quorum)],
        { IsDrawDecisive: true } => say["ballot.result.drawn", ("films", names.All(count.PossibleWinners!)), ("chosen", names.All(count.Winners))],
        { IsDrawDecisive: false } => say["ballot.result.byvotes"],
        _ => say["ballot.result.manyties"],
    };

    private static IReadOnlyList<Inline> Place(FinishingPlace place, BallotCount count, CountNames names, Phrases say)
    {
        var name = BallotWords.InList(names[place.Film]);
        Inline film = count.Winners.Contains(place.Film) ? new Strong(name) : new Words(name);
        var round = count is SingleTransferableCount { IsQuorumReached: true } transferable ? transferable.Rounds.FirstOrDefault(round => round.Elected.Contains(place.Film)) : null;
        return [$"{place.Number}. ", film, .. round is null ? Array.Empty<Inline>() : [$" – {say["ballot.result.elected", ("round", round.Number)]}"], .. place.IsDrawn ? [$" – {say["ballot.result.place"]}"] : Array.Empty<Inline>()];
    }
}
