using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>
/// The choices of the poll that is typed, or else of the latest open one: found by their words or their number, and passed on as the number.
/// </summary>
internal sealed class PollAnswersOffered(IPolls polls, KnownPolls known, IClock clock) : ISuggestions<string>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        await Open(context, cancellationToken) is { } poll ? [.. Fitting(Offered(poll, context), typed).Take(ISuggestions.Limit)] : [];

    // Without a poll that takes answers there is nothing to choose from; the command says so.
    public async Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (await Open(context, cancellationToken) is not { } poll)
            return new Resolution<string>.Found(text);
        var offered = Offered(poll, context);
        if (offered.Find(choice => choice.Value == text.Trim().TrimStart('#').TrimEnd('.')) is { } numbered)
            return new Resolution<string>.Found(numbered.Value);
        var say = context.Caller.Say;
        var none = say["poll.wrongchoice", ("text", HostileText.Shorten(text)), ("last", poll.Choices.Count)];
        List<Choice> fitting = [.. Fitting(offered, text)];
        // All of them are offered where none fits.
        return fitting.Count == 0 ? new Resolution<string>.Unclear(none, offered) : Candidates.Resolve(
            fitting,
            choice => FilmTitle.FoldWords(choice.Label) == FilmTitle.FoldWords(text),
            choice => choice.Value,
            choice => choice,
            none,
            say["poll.whichchoice", ("text", HostileText.Shorten(text))]);
    }

    private async Task<Poll?> Open(SuggestionContext context, CancellationToken cancellationToken)
    {
        PollId? named = null;
        if (context.Options.TryGetValue("poll", out var typed))
        {
            if (await known.Resolve(typed, context, cancellationToken) is not Resolution<PollId>.Found found)
                return null;
            named = found.Value;
        }

        return await polls.FindOrLatest(named, cancellationToken) is { } poll && poll.TakesAnswersAt(clock.GetCurrentInstant()) ? poll : null;
    }

    private static List<Choice> Offered(Poll poll, SuggestionContext context) =>
        [.. poll.Choices.Select((choice, index) => new Choice(PollWords.Label(choice, context.Caller.Club, context.Caller.Say), (index + 1).ToString(CultureInfo.InvariantCulture)))];

    // A number that is no choice is not part of an answer's words: "3" is not "at 13:00".
    private static IEnumerable<Choice> Fitting(List<Choice> offered, string typed)
    {
        var folded = FilmTitle.FoldWords(typed);
        return folded.Length == 0 ? offered
            : folded.All(char.IsAsciiDigit) ? []
            : offered.Where(choice => $" {FilmTitle.FoldWords(choice.Label)} ".Contains(folded, StringComparison.Ordinal));
    }
}
