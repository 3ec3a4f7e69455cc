using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Local times as people write them, in the society's time zone; each suggestion shows the moment that it represents.</summary>
internal sealed class ScreeningTimes(ScreeningPolicy policy, IClock clock) : ISuggestions<Instant>
{
    private static readonly Dictionary<string, string> _noOptions = [];

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Choice>>(
    [
        .. TimeWords.Suggest(typed, ContextOf(context), context.Caller.Say, ISuggestions.Limit).Select(suggestion => new Choice(suggestion.Label, suggestion.Value)),
    ]);

    public Task<Resolution<Instant>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var reading = TimeReader.Read(text, ContextOf(context));
        return Task.FromResult<Resolution<Instant>>(reading is TimeReading.Resolved resolved
            ? new Resolution<Instant>.Found(resolved.At.ToInstant())
            : new Resolution<Instant>.Unclear(
                TimeWords.Explain(reading, text, context.Caller.Say),
                [.. reading.Candidates.Select(choice => new Choice(TimeWords.InFull(choice.At, context.Caller.Say), choice.Value))]));
    }

    /// <summary>The days on which a text may lie in the society's zone: of "tomorrow" and "4.12." one, whatever the time; none where it names no day.</summary>
    public IReadOnlyList<LocalDate> DaysOf(string text, Caller caller) => TimeReader.Read(text, ContextOf(new(_noOptions, caller))) switch
    {
        TimeReading.Resolved resolved => [resolved.At.Date],
        TimeReading.Past past => [past.At.Date],
        var reading => [.. reading.Candidates.Select(choice => choice.At.Date).Distinct()],
    };

    private TimeContext ContextOf(SuggestionContext context) => new(clock.GetCurrentInstant(), context.Caller.Club.Zone, context.Caller.Club.Locale) { Terms = policy.Terms };
}
