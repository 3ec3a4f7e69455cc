using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>The latest polls, by title or by number.</summary>
internal sealed class KnownPolls(IPolls polls) : ISuggestions<PollId>
{
    private const int LookedThrough = 100;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<PollId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        var none = say["poll.nosuch", ("text", HostileText.Shorten(text))];
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return await polls.Find(new(number), cancellationToken) is { } found ? new Resolution<PollId>.Found(found.Id) : new Resolution<PollId>.Unclear(none, []);
        var fitting = FilmTitle.FoldWords(text).Length == 0 ? [] : await Fitting(text, cancellationToken);
        // An open poll takes precedence over one of last year.
        return Candidates.Resolve(fitting, poll => poll.ClosedAt is null, poll => poll.Id, ChoiceOf, none, say["poll.which", ("text", HostileText.Shorten(text))]);
    }

    private static Choice ChoiceOf(Poll poll) => new(PollWords.Subject(poll), PollCards.Value(poll));

    private async Task<IReadOnlyList<Poll>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(typed);
        return [.. (await polls.Latest(LookedThrough, cancellationToken)).Where(poll => FilmTitle.FoldWords(poll.Title).Contains(folded, StringComparison.Ordinal))];
    }
}
