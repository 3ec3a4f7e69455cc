using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Renders the messages to all who watch a film together, in the society's language: to press play, and to pause.</summary>
public sealed class CountdownMessage(Locales locales, Club club, IClock clock)
{
    /// <summary>The times before the moment at which the message is updated, the longest first; the last is the moment itself.</summary>
    public static readonly IReadOnlyList<Duration> Ticks =
        [.. new[] { 240, 180, 120, 60, 30, 20, 10, 5, 3, 2, 1, 0 }.Select(seconds => Duration.FromSeconds(seconds))];

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The countdown now: the remaining seconds are shown only before the start.</summary>
    public Card Countdown(Screening screening, Instant at)
    {
        var (now, say) = (clock.GetCurrentInstant(), Say);
        var playback = screening.Playback;
        var isLatest = playback.ResumedAt == at && screening.State is not (ScreeningState.Over or ScreeningState.Cancelled);
        var (film, time) = (ScreeningWords.Film(screening, say), new Timestamp(at, TimestampStyle.Time));
        return new Card
        {
            Title = now < at
                ? say["watch.message.countdown", ("n", (int)Math.Ceiling((at - now).TotalSeconds))]
                : say["watch.message.play"],
            Body =
            [
                new Paragraph(playback.ResumedAt == at
                    ? say.Rich("watch.message.at", ("film", film), ("time", time), ("from", new RunningTime(Duration.Max(Duration.Zero, at - screening.Begin - playback.Paused))))
                    : say.Rich("watch.message.was", ("film", film), ("time", time))),
                .. isLatest && playback.IsPaused(now) ? [new Paragraph(Paused(screening, now, say))] : Array.Empty<Block>(),
            ],
            Fields = screening.Link is null ? [] : [new Field(say["screening.where"], ScreeningWords.Where(screening, say))],
            Actions = isLatest && now >= at && !playback.IsPaused(now) ? [WatchButtons.React(screening, say), WatchButtons.Pause(screening, say)] : [],
        };
    }

    /// <summary>The message that all pause.</summary>
    public Card Pause(Screening screening, Instant since)
    {
        var (now, say) = (clock.GetCurrentInstant(), Say);
        var isOpen = screening.Playback.PausedSince == since && screening.Playback.IsPaused(now) && screening.State is not (ScreeningState.Over or ScreeningState.Cancelled);
        return new Card
        {
            Title = isOpen ? Paused(screening, now, say) : say["watch.message.waspaused"],
            Body = [new Paragraph(say[isOpen ? "watch.message.wait" : "watch.message.wenton"])],
            Actions = isOpen ? [WatchButtons.GoOn(screening, say), WatchButtons.React(screening, say)] : [],
        };
    }

    private static string Paused(Screening screening, Instant now, Phrases say) =>
        say["watch.paused", ("at", new RunningTime(screening.RunningTime(now) ?? Duration.Zero))];
}
