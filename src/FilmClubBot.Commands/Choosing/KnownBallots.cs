using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The latest ballots, by title or by number.</summary>
internal class KnownBallots(IBallots ballots) : ISuggestions<BallotId>
{
    private const int LookedThrough = 100;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<BallotId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // A closed ballot is found too, so that the command can report that it is closed.
            return await ballots.Find(new(number), cancellationToken) is { } found
                ? new Resolution<BallotId>.Found(found.Id)
                : new Resolution<BallotId>.Unclear(say["suggestions.noballot", ("text", HostileText.Shorten(text))], []);
        }

        var fitting = FilmTitle.FoldWords(text).Length == 0 ? [] : await Fitting(text, cancellationToken);
        // An open ballot takes precedence over one of last year.
        return Candidates.Resolve(
            fitting,
            ballot => ballot.State == BallotState.Open,
            ballot => ballot.Id,
            ChoiceOf,
            say["suggestions.noballot", ("text", HostileText.Shorten(text))],
            say["suggestions.whichballot", ("text", HostileText.Shorten(text))]);
    }

    /// <summary>A ballot to choose.</summary>
    public static Choice ChoiceOf(Ballot ballot) => new($"{ballot.Title} (#{ballot.Id})", BallotButtons.Value(ballot));

    /// <summary>The suggested ballots.</summary>
    protected virtual Task<IReadOnlyList<Ballot>> Offered(CancellationToken cancellationToken) => ballots.Latest(LookedThrough, cancellationToken);

    private async Task<IReadOnlyList<Ballot>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(typed);
        return [.. (await Offered(cancellationToken)).Where(ballot => FilmTitle.FoldWords(ballot.Title).Contains(folded, StringComparison.Ordinal))];
    }
}

/// <summary>The ballots that are open.</summary>
internal sealed class OpenBallots(IBallots ballots) : KnownBallots(ballots)
{
    private readonly IBallots _ballots = ballots;

    protected override Task<IReadOnlyList<Ballot>> Offered(CancellationToken cancellationToken) => _ballots.Open(cancellationToken);
}
