using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;
using NodaTime;

namespace FilmClubBot.Commands.Channels;

/// <summary>The times of a digest: every day or on one day of the week, with the words of any language.</summary>
internal sealed class DigestSuggestions(Locales locales) : ISuggestions<DigestTimes>
{
    private static readonly ClockTime _usual = new(new LocalTime(18, 0));

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        return Task.FromResult(Parse(typed, say) is { } complete
            ? [Choice(complete, say)]
            : TextMatcher.Best(DigestWords.Days.Select(day => DigestWords.Of(new(day, _usual), say)), typed, ISuggestions.Limit));
    }

    public Task<Resolution<DigestTimes>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        return Task.FromResult<Resolution<DigestTimes>>(Parse(text, say) is { } times
            ? new Resolution<DigestTimes>.Found(times)
            : new Resolution<DigestTimes>.Unclear(
                say["refusal.value", ("text", HostileText.Shorten(text)), ("option", say["channel.digest"]), ("fitting", say["types.digesttimes"])],
                [.. DigestWords.Days.Select(day => Choice(new(day, _usual), say))]));
    }

    // The caller's language first: an abbreviation may mean another day in another one.
    private DigestTimes? Parse(string text, Phrases say) =>
        locales.All.OrderByDescending(other => other.Locale == say.Locale).Select(other => DigestWords.Parse(text, other)).FirstOrDefault(times => times is not null);

    private static Choice Choice(DigestTimes times, Phrases say) => new(DigestWords.Of(times, say), DigestWords.Of(times, say));
}
