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
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await polls.Find(new(number), cancellationToken) is { } found)
            return new Resolution<PollId>.Found(found.Id);
        var fitting = FilmTitle.FoldWords(text).Length == 0 ? [] : await Fitting(text, cancellationToken);
        return fitting switch
        {
            [var only] => new Resolution<PollId>.Found(only.Id),
            [] => new Resolution<PollId>.Unclear(say["poll.nosuch", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<PollId>.Unclear(say["poll.which", ("text", HostileText.Shorten(text))], [.. fitting.Take(ISuggestions.Limit).Select(ChoiceOf)]),
        };
    }

    private static Choice ChoiceOf(Poll poll) => new(PollWords.Subject(poll), PollCards.Value(poll));

    private async Task<IReadOnlyList<Poll>> Fitting(string typed, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(typed);
        return [.. (await polls.Latest(LookedThrough, cancellationToken)).Where(poll => FilmTitle.FoldWords(poll.Title).Contains(folded, StringComparison.Ordinal))];
    }
}
