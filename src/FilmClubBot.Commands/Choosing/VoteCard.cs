using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// A member's ballot paper: filled in by pressing buttons, one step a press, and cast by the last one. The draft is stored only in
/// the buttons themselves, as <see cref="RankingNumbers"/> or <see cref="Empty"/>.
/// </summary>
internal sealed class VoteCard(IScreenings screenings)
{
    /// <summary>The draft that ranks nothing, and the empty vote.</summary>
    public const string Empty = "-";

    // Two rows of buttons on Discord; more films use a select menu.
    private const int MostToggles = 10;
    private const int LongestToggle = 40;

    /// <summary>The card.</summary>
    /// <param name="ballot">The ballot, which must be open.</param>
    /// <param name="draft">The draft so far.</param>
    /// <param name="cast">The member's current vote; null for none.</param>
    /// <param name="caller">The member.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card> Paper(Ballot ballot, Ranking draft, Ranking? cast, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var shown = await screenings.Shown(cancellationToken);
        return new Card
        {
            Title = say["ballot.vote.title", ("title", ballot.Title)],
            Body =
            [
                new Paragraph(say[ballot.Terms.Method == CountingMethod.Approval ? "ballot.vote.howapproval" : "ballot.vote.howranked"]),
                BallotWords.Films(ballot, shown, say),
                .. Filled(ballot, draft, cast, caller),
            ],
            Fields = BallotWords.Facts(ballot, caller.Club, say),
            Actions = [.. ballot.Terms.Method == CountingMethod.Approval ? Toggles(ballot, draft, caller) : Ranks(ballot, draft, caller), .. Casting(ballot, draft, cast, caller)],
            Audience = Audience.Caller,
        };
    }

    /// <summary>Confirms that a vote was cast or withdrawn.</summary>
    public static Card Done(Ballot ballot, Ranking? cast, Caller caller)
    {
        var say = caller.Say;
        return new Card
        {
            Title = say[cast is null ? "ballot.vote.takenback" : "ballot.vote.cast", ("title", ballot.Title)],
            Body = cast is null ? [] : [BallotWords.Vote(ballot, cast, say), new Paragraph(say["ballot.vote.changeable"])],
            Fields = BallotWords.Facts(ballot, caller.Club, say),
            Actions = [new Button(say[cast is null ? "ballot.buttons.vote" : "ballot.vote.change"], Call(ballot), Effect.Replace)],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Block> Filled(Ballot ballot, Ranking draft, Ranking? cast, Caller caller)
    {
        var say = caller.Say;
        if (draft.IsBlank)
            return [];
        return [new Heading(say[draft.Equals(cast) ? "ballot.vote.yours" : "ballot.vote.notyet"]), BallotWords.Vote(ballot, draft, say)];
    }

    private static IEnumerable<CardAction> Ranks(Ballot ballot, Ranking draft, Caller caller)
    {
        var ranked = draft.Ranks.SelectMany(rank => rank).ToHashSet();
        var left = ballot.Films.Where(film => !ranked.Contains(film.Id)).ToList();
        if (left.Count == 0)
            yield break;
        var written = Write(ballot, draft);
        yield return Next(caller.Say[draft.IsBlank ? "ballot.vote.first" : "ballot.vote.next"], RankingNumbers.Before);
        if (!draft.IsBlank && ballot.Terms.Method != CountingMethod.SingleTransferable)
            yield return Next(caller.Say["ballot.vote.equal"], RankingNumbers.Equal);

        Select Next(string label, char sign) => new(
            label,
            Call(ballot),
            "draft",
            [.. left.Select(film => new Choice(BallotWords.Numbered(film, ballot), draft.IsBlank ? Number(film, ballot) : $"{written}{sign}{Number(film, ballot)}"))],
            Effect.Replace);
    }

    private static IEnumerable<CardAction> Toggles(Ballot ballot, Ranking draft, Caller caller)
    {
        var ticked = draft.Ranks.SelectMany(rank => rank).ToHashSet();
        var choices = ballot.Films.Select(film => (
            Label: (ticked.Contains(film.Id) ? "☑ " : "☐ ") + BallotWords.Numbered(film, ballot),
            IsTicked: ticked.Contains(film.Id),
            Draft: Write(ballot, Ranking.Approving(ticked.Contains(film.Id) ? ticked.Where(other => other != film.Id) : ticked.Append(film.Id)))));
        return ballot.Films.Count <= MostToggles
            ? choices.Select(choice => new Button(
                Cut.AtWord(choice.Label, LongestToggle), Call(ballot, choice.Draft), Effect.Replace, choice.IsTicked ? ButtonStyle.Primary : ButtonStyle.Secondary))
            : [new Select(caller.Say["ballot.vote.tick"], Call(ballot), "draft", [.. choices.Select(choice => new Choice(choice.Label, choice.Draft))], Effect.Replace)];
    }

    private static IEnumerable<CardAction> Casting(Ballot ballot, Ranking draft, Ranking? cast, Caller caller)
    {
        var say = caller.Say;
        if (!draft.IsBlank && !draft.Equals(cast))
            yield return new Button(say["ballot.vote.send"], Cast(ballot, Write(ballot, draft)), Effect.Replace, ButtonStyle.Primary);
        if (!draft.IsBlank && ballot.Terms.Method != CountingMethod.Approval)
            yield return new Button(say["ballot.vote.undo"], Call(ballot, Write(ballot, WithoutLast(ballot, draft))), Effect.Replace);
        if (!draft.IsBlank)
            yield return new Button(say["ballot.vote.clear"], Call(ballot, Empty), Effect.Replace);
        if (cast is not null)
            yield return new Button(say["ballot.vote.takeback"], Cast(ballot, Empty), Effect.Replace, ButtonStyle.Danger);
    }

    // Of equals, the one with the highest number: the order of the presses is not stored.
    private static Ranking WithoutLast(Ballot ballot, Ranking draft)
    {
        var candidates = ballot.Candidates.ToList();
        List<FilmId> rest = [.. draft.Ranks[^1].OrderBy(candidates.IndexOf).SkipLast(1)];
        var before = draft.Ranks.SkipLast(1);
        return Ranking.Of(rest.Count == 0 ? before : before.Append(rest));
    }

    private static string Write(Ballot ballot, Ranking draft) => draft.IsBlank ? Empty : RankingNumbers.Write(draft, ballot.Candidates);

    private static string Number(Film film, Ballot ballot) => BallotWords.NumberOf(film, ballot).ToString(CultureInfo.InvariantCulture);

    private static CommandCall Call(Ballot ballot, string? draft = null) => new("ballot vote", ("ballot", BallotButtons.Value(ballot)), ("draft", draft));

    private static CommandCall Cast(Ballot ballot, string ranking) => new("ballot vote", ("ballot", BallotButtons.Value(ballot)), ("ranking", ranking));
}
