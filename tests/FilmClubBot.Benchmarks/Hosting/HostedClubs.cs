using FilmClubBot.Benchmarks.Polling;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Schema;
using NodaTime;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>
/// Clubs as they are after a year: each with feeds, a channel in the browser chat, screenings and messages of the past, a screening ahead, and every other
/// with a weekly digest or a quote of the day.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="feedPort">The port of the <see cref="FeedFarm"/>.</param>
internal sealed class HostedClubs(HostedDatabase database, int feedPort)
{
    /// <summary>The channel of each club.</summary>
    public const string Channel = "general";

    /// <summary>How long before a screening its reminder is due.</summary>
    public static readonly Duration Lead = Duration.FromHours(1);

    private const int PastScreenings = 12, PastMessages = 50;

    private static readonly Duration _week = Duration.FromDays(7);

    /// <summary>How often each feed is polled.</summary>
    public static readonly Duration PollInterval = Duration.FromMinutes(15);

    /// <summary>The guild of the nth club.</summary>
    public static string GuildOf(int number) => $"{1_000_000_000_000_000_000 + number}";

    /// <summary>The film of the nth club.</summary>
    public static string FilmOf(int number) => $"The Lantern of {number}";

    /// <summary>Founds the clubs.</summary>
    /// <param name="clubs">How many.</param>
    /// <param name="feeds">How many feeds they have together; those of a club have its number, counted up by the number of clubs.</param>
    /// <param name="now">The present time; the polls of the feeds are spread over the interval after it.</param>
    /// <param name="reminderOf">When the reminder of the nth club's screening is due; null for a week from now.</param>
    public async Task<IReadOnlyList<ClubId>> Found(int clubs, int feeds, Instant now, Func<int, Instant?> reminderOf)
    {
        List<ClubId> founded = [];
        for (var number = 0; number < clubs; number++)
        {
            var guild = new FoundingWorkspace(Platform.Discord, GuildOf(number), now, new(Platform.Discord, $"{2_000_000_000_000_000_000 + number}", "Founder"));
            var club = (await database.Directory.Found(new($"Society {number}", DateTimeZone.Utc, "en"), guild, CancellationToken.None)).Club.Id;
            await Fill(club, number, Enumerable.Range(0, feeds).Where(feed => feed % clubs == number), feeds, now, reminderOf(number) ?? now + _week);
            founded.Add(club);
        }

        await database.Analyze();
        return founded;
    }

    private async Task Fill(ClubId club, int number, IEnumerable<int> feeds, int allFeeds, Instant now, Instant reminder)
    {
        await using var context = database.Context(club);
        context.ChannelRules.Add(new()
        {
            Platform = Platform.Web,
            Channel = Channel,
            GetsScreenings = true,
            Digest = number % 4 == 1 ? "friday 18:00" : null,
            DigestSince = now,
            DailyQuote = number % 4 == 3 ? "09:00" : null,
        });
        context.Feeds.AddRange(feeds.Select(feed => new FeedRow
        {
            Address = FeedFarm.AddressOf(feed, feedPort).AbsoluteUri,
            Host = FeedFarm.AddressOf(feed, feedPort).Authority,
            IntervalSeconds = (long)PollInterval.TotalSeconds,
            ETag = FeedFarm.TagOf(feed, polls: 0),
            FirstReadAt = now - _week,
            PolledAt = now,
            NextPoll = now + (PollInterval * (feed * 7919L % allFeeds) / allFeeds),
        }));
        var film = new FilmRow { Title = FilmOf(number), FoldedTitle = FilmTitle.Fold(FilmOf(number)), Year = 2000 };
        context.Films.Add(film);
        context.Screenings.Add(Of(film, reminder + Lead, now, ScreeningState.Announced));
        for (var past = 1; past <= PastScreenings; past++)
            context.Screenings.Add(Of(film, now - (_week * past), now, ScreeningState.Over));
        for (var past = 1; past <= PastMessages; past++)
        {
            var announcement = AnnouncementRow.Of(new Subject.Notice($"past-{past}", "Something was out of order."), now - (_week * past));
            announcement.Deliveries.Add(new() { Platform = Platform.Web, Channel = Channel, State = DeliveryState.Sent, Nonce = $"{number}-{past}", NextTry = now - (_week * past), Message = $"{past}" });
            context.Announcements.Add(announcement);
        }

        await context.SaveChangesAsync();
    }

    private static ScreeningRow Of(FilmRow film, Instant start, Instant now, ScreeningState state) => new()
    {
        Film = film,
        Start = start,
        End = start + Duration.FromHours(2),
        LengthSeconds = 7200,
        State = state,
        WasAnnounced = true,
        Reminders = [(int)Lead.TotalMinutes],
        SettledUntil = now,
        IsSettled = state == ScreeningState.Over,
    };
}
