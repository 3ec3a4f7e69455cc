using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Votes, by typing <c>/ballot vote her &gt; alien = heat</c> or, without a ranking, by pressing buttons. A new vote replaces the old one.</summary>
[Command("ballot vote", Permission.Member, CommandTopic.Votes)]
internal sealed class VoteOnBallot(IBallots ballots, IVotes votes, BallotService service, VoteCard cards, IClock clock) : ICommand<VoteOnBallot.Options>
{
    /// <param name="Ranking">The films, the best first; a dash withdraws the vote.</param>
    /// <param name="Ballot">The ballot; left out, the one that is open.</param>
    /// <param name="Draft">The draft so far, not cast yet.</param>
    internal sealed record Options([Text(TypedVote.MaxLength, IsList = true)] string? Ranking = null, [Suggest<OpenBallots>] BallotId? Ballot = null, [FromButton] string? Draft = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Ballot is not { } id)
        {
            var open = await ballots.Open(cancellationToken);
            if (open is not [var only])
                return open.Count > 0 ? Which(open, options, caller) : options.Ranking is null ? Card.Nothing(say["ballot.noneopen"]) : Card.Refusal(say["ballot.noneopen"]);
            id = only.Id;
        }

        if (await ballots.Find(id, cancellationToken) is not { } ballot)
            return Card.Refusal(say["ballot.gone"]);
        if (!ballot.TakesVotesAt(clock.GetCurrentInstant()))
            return Over(ballot, caller);
        if (options.Ranking is { } typed)
            return await Cast(ballot, typed, caller, cancellationToken);
        var cast = (await votes.Of(id, caller.Member.Id, cancellationToken))?.Ranking;
        return await cards.Paper(ballot, DraftOf(ballot, options.Draft) ?? cast ?? Ranking.Blank, cast, caller, cancellationToken);
    }

    private async Task<Card> Cast(Ballot ballot, string typed, Caller caller, CancellationToken cancellationToken)
    {
        if (typed == VoteCard.Empty)
            return await service.Withdraw(ballot.Id, caller.Member.Id, cancellationToken) is { } without ? VoteCard.Done(without, null, caller) : Over(ballot, caller);
        var (ranking, problem) = TypedVote.Read(typed, ballot, caller.Say);
        if (ranking is null)
            return Unread(ballot, problem!, caller);
        return await service.Cast(ballot.Id, caller.Member.Id, ranking, cancellationToken) is { } with ? VoteCard.Done(with, ranking, caller) : Over(ballot, caller);
    }

    // A draft comes from the bot's own buttons; one that was tampered with is ignored.
    private static Ranking? DraftOf(Ballot ballot, string? draft) => draft switch
    {
        null => null,
        VoteCard.Empty => Ranking.Blank,
        _ => RankingNumbers.Read(draft, ballot.Candidates) is { } read && Suits(ballot.Terms.Method, read) ? read : null,
    };

    private static bool Suits(CountingMethod method, Ranking draft) => method switch
    {
        CountingMethod.Approval => draft.Ranks.Count <= 1,
        CountingMethod.SingleTransferable => !draft.HasEqualRanks,
        _ => true,
    };

    private static Card Unread(Ballot ballot, string problem, Caller caller) => Card.Refusal(caller.Say["ballot.typed.refused"], problem) with
    {
        Body = [new Paragraph(problem), BallotWords.Lines(ballot.Films.Select(film => (IReadOnlyList<Inline>)[BallotWords.Numbered(film, ballot)])), new Paragraph(caller.Say["ballot.typed.how"])],
        Actions = [BallotButtons.Vote(ballot, caller.Say) with { Label = caller.Say["ballot.typed.press"] }],
    };

    private static Card Over(Ballot ballot, Caller caller) =>
        Card.Refusal(caller.Say["ballot.vote.over", ("title", ballot.Title)]) with { Actions = [BallotButtons.Result(ballot, caller.Say) with { Label = caller.Say["ballot.buttons.result"] }] };

    private static Card Which(IReadOnlyList<Ballot> open, Options options, Caller caller) => ChoiceQuestion.Ask(
        caller.Say["ballot.which"], caller.Say["ballot.choose"], new CommandCall("ballot vote", ("ranking", options.Ranking)), "ballot", [.. open.Select(KnownBallots.ChoiceOf)]);
}
