using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The result of a ballot with every step of the count, or the interim result of an open one: <c>/ballot result</c>.</summary>
[Command("ballot result", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowResult(IBallots ballots, IVotes votes, ResultCard results) : ICommand<ShowResult.Options>
{
    /// <param name="Ballot">The ballot; left out, the latest that is not withdrawn.</param>
    /// <param name="Page">The page.</param>
    internal sealed record Options([Suggest<KnownBallots>] BallotId? Ballot = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var ballot = options.Ballot is { } id ? await ballots.Find(id, cancellationToken) : await Latest(cancellationToken);
        if (ballot is null)
            return options.Ballot is null ? Card.Nothing(say["ballot.none"]) : Card.Refusal(say["ballot.gone"]);
        if (ballot.State == BallotState.Closed)
            return results.Closed(ballot, options.Page, caller);
        if (ballot.State == BallotState.Withdrawn)
            return Card.Nothing(say["ballot.message.withdrawn", ("title", ballot.Title)]);

        var cast = await votes.All(ballot.Id, cancellationToken);
        return ballot.IsSecret
            ? Card.Refusal(say["ballot.standing.secret", ("title", ballot.Title)], say["ballot.message.voted", ("n", cast.Count)]) with { Actions = [BallotButtons.Vote(ballot, say)] }
            : ResultCard.Interim(ballot, cast, caller);
    }

    private async Task<Ballot?> Latest(CancellationToken cancellationToken)
    {
        const int lookedThrough = 20;
        return (await ballots.Latest(lookedThrough, cancellationToken)).FirstOrDefault(ballot => ballot.State != BallotState.Withdrawn);
    }
}
