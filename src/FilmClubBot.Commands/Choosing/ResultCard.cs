using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Shows the result of a ballot, page by page, or the interim result.</summary>
internal sealed class ResultCard(IBallotFiles files)
{
    // In a channel, and on the card of a moderator: a season is scheduled one film after the other, and all rows fit on Discord.
    private const int MostScheduled = 3, MostOfSeason = 12;

    /// <summary>A closed ballot: the chosen films on the first page, then every step of the count.</summary>
    public Card Closed(Ballot ballot, PageNumber page, Caller caller)
    {
        var say = caller.Say;
        if (ballot.Published is not { } published)
            return Card.Nothing(say["ballot.result.nobody", ("title", ballot.Title)]);
        var count = published.Count();
        var names = new CountNames(count.Votes, published.FilmNames);
        var pages = CountStep.Pages(new CountSteps(count, names, say).All);
        var total = 1 + pages.Count;
        var title = CountReport.Title(ballot.Title, count, names, say);
        if (page.Value > total)
            return Card.Nothing(title, say["paging.beyond"]);
        return new Card
        {
            Title = title,
            Fields = page.Value == 1 ? [.. CountReport.Facts(count, say), .. Ended(ballot, say)] : [],
            Body = page.Value == 1
                ? [.. CountReport.Summary(count, names, say), new Paragraph(say["ballot.result.recount"])]
                : [.. pages[page.Value - 2].SelectMany(step => step.Blocks)],
            Page = page.Place(total, 1),
            Actions = [.. page.Buttons(Call(ballot), total, 1, say), .. BallotButtons.File(ballot, files, caller.Platform, say), .. caller.Permission >= Permission.Moderator ? Schedule(ballot, count, say, MostOfSeason) : []],
            Audience = Audience.Caller,
        };
    }

    /// <summary>An open ballot whose interim result is public.</summary>
    public static Card Interim(Ballot ballot, IReadOnlyList<Ranking> votes, Caller caller)
    {
        var say = caller.Say;
        var count = ballot.Count(votes);
        var names = new CountNames(count.Votes, [.. ballot.Films.Select(film => film.Label)]);
        IReadOnlyList<CountStep> steps = count.Votes.Count == 0 ? [] : CountStep.Pages(new CountSteps(count, names, say).Standing)[0];
        return new Card
        {
            Title = say["ballot.standing.title", ("title", ballot.Title)],
            Fields = [.. BallotWords.Facts(ballot, caller.Club, say), new(say["ballot.facts.cast"], say["ballot.facts.votes", ("n", count.Votes.Count)])],
            Body = [new Paragraph(Ahead(ballot, votes, say)), .. steps.SelectMany(step => step.Blocks)],
            Actions = [BallotButtons.Vote(ballot, say)],
            Audience = Audience.Caller,
        };
    }

    /// <summary>The films that would be chosen now. A tie that only the draw would break is left open until the ballot closes.</summary>
    public static string Ahead(Ballot ballot, IReadOnlyList<Ranking> votes, Phrases say)
    {
        if (votes.Count == 0)
            return say["ballot.standing.nobody"];
        var count = ballot.Count(votes);
        if (!count.IsQuorumReached)
            return say["ballot.standing.quorum", ("votes", count.Votes.Count), ("quorum", count.Terms.Quorum)];
        var names = new CountNames(count.Votes, [.. ballot.Films.Select(film => film.Label)]);
        return count.PossibleWinners switch
        {
            null => say["ballot.standing.open"],
            var films when films.Count > count.Terms.Seats => say["ballot.standing.tied", ("films", names.All(films))],
            var films => say["ballot.standing.ahead", ("films", names.All(films))],
        };
    }

    /// <summary>For moderators: buttons that schedule a screening of the chosen films, the best first; if there are many, only of the first.</summary>
    public static IEnumerable<CardAction> Schedule(Ballot ballot, BallotCount count, Phrases say, int most = MostScheduled) =>
        count.Winners.Take(most).Select(film => BallotButtons.Schedule(ballot.Films[count.Votes.NumberOf(film) - 1], say));

    private static IEnumerable<Field> Ended(Ballot ballot, Phrases say) =>
        ballot.ClosedAt is { } at ? [new Field(say["ballot.facts.closed"], new Timestamp(at, TimestampStyle.DateTime))] : [];

    private static CommandCall Call(Ballot ballot) => new("ballot result", ("ballot", BallotButtons.Value(ballot)));
}
