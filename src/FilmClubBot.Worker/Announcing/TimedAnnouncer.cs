using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>Queues the digests, the quotes of the day and the anniversaries that are due, each once.</summary>
internal sealed class TimedAnnouncer(IServiceScopeFactory scopes, Club club, IClock clock, ILogger<TimedAnnouncer> log)
{
    /// <summary>A quote of the day that is later than this is not posted any more: the day is half over.</summary>
    public static readonly Duration LatestQuote = Duration.FromHours(6);

    // How far back a digest collects reviews that its channel has not received, even after the bot was stopped for longer.
    private static readonly Duration _window = Announcement.NewsFor;

    /// <summary>Queues what is due in every channel.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<ChannelRules> channels;
        await using (var scope = scopes.CreateAsyncScope())
            channels = await scope.ServiceProvider.GetRequiredService<ReviewChannels>().Listed(cancellationToken);
        // A channel for screenings may have a quote of the day too, and one that gets nothing has none.
        foreach (var rules in channels.Where(rules => rules.GetsReviews || rules.GetsScreenings || rules.GetsNotices))
        {
            if (rules is { GetsReviews: true, Digest: { } digest })
                await scopes.Commit((services, token) => Gather(services, rules, digest.Last(clock.GetCurrentInstant(), club.Zone), token), log, cancellationToken);
            if (rules.DailyQuote is { } time)
                await scopes.Commit((services, token) => Quote(services, rules.Channel, time, token), log, cancellationToken);
            if (rules.Anniversaries is { } at)
                await scopes.Commit((services, token) => AnnounceAnniversaries(services, rules.Channel, at, token), log, cancellationToken);
        }
    }

    private static async Task Gather(IServiceProvider services, ChannelRules rules, Instant due, CancellationToken cancellationToken)
    {
        var announcements = services.GetRequiredService<IAnnouncements>();
        var empty = new Subject.Digest(rules.Channel.ToString(), due, []);
        if (await announcements.Knows(empty.Key, cancellationToken))
            return;
        var announcer = services.GetRequiredService<ReviewAnnouncer>();
        List<Domain.Reviews.ReviewId> fitting = [];
        foreach (var review in await announcements.Unsaid(rules.Channel, Instant.Max(due - _window, rules.DigestSince), due, cancellationToken))
        {
            if ((await announcer.RecipientsOf(review, cancellationToken)).Any(recipient => recipient.Channel == rules.Channel))
                fitting.Add(review);
        }

        // An empty digest is stored too, so that the same due time is not processed again.
        await announcements.Announce(empty with { Reviews = fitting }, fitting.Count == 0 ? [] : [rules.Channel], cancellationToken);
    }

    private async Task Quote(IServiceProvider services, DeliveryChannel channel, ClockTime time, CancellationToken cancellationToken)
    {
        var announcements = services.GetRequiredService<IAnnouncements>();
        if (DueDay(time) is not { } day || await announcements.Knows(new Subject.DailyQuote(channel.ToString(), day, default, default).Key, cancellationToken))
            return;
        if (await Choose(services.GetRequiredService<IQuotes>(), await announcements.QuotesSaid(channel, cancellationToken), cancellationToken) is { } quote)
            await announcements.Announce(new Subject.DailyQuote(channel.ToString(), day, quote.Id, quote.Passage.Review.Id), [channel], cancellationToken);
    }

    private async Task AnnounceAnniversaries(IServiceProvider services, DeliveryChannel channel, ClockTime time, CancellationToken cancellationToken)
    {
        var announcements = services.GetRequiredService<IAnnouncements>();
        if (DueDay(time) is not { } day || await announcements.Knows(new Subject.Anniversary(channel.ToString(), day, []).Key, cancellationToken))
            return;
        var screenings = services.GetRequiredService<IScreenings>();
        List<Screening> remembered = [];
        foreach (var years in Anniversaries.Years)
        {
            // Two days: on 28 February, those of 29 February are remembered too.
            var from = day.PlusYears(-years);
            var then = await screenings.Between(club.Zone.AtStartOfDay(from).ToInstant(), club.Zone.AtStartOfDay(from.PlusDays(2)).ToInstant(), cancellationToken);
            remembered.AddRange(then.Where(screening => screening is { State: ScreeningState.Over, Film: not null } && Anniversaries.YearsSince(screening.Start.InZone(club.Zone).Date, day) == years));
        }

        // A day without any is stored too, so that it is not searched again.
        await announcements.Announce(new Subject.Anniversary(channel.ToString(), day, [.. remembered.Select(screening => screening.Id)]), remembered.Count == 0 ? [] : [channel], cancellationToken);
    }

    // The day, if its time has come and is not long past.
    private LocalDate? DueDay(ClockTime time)
    {
        var now = clock.GetCurrentInstant();
        var day = now.InZone(club.Zone).Date;
        var due = time.On(day, club.Zone);
        return now < due || now - due > LatestQuote ? null : day;
    }

    // One of the quotes that were posted least often: none is repeated before all were posted.
    private static async Task<Quote?> Choose(IQuotes quotes, IReadOnlyDictionary<QuoteId, int> said, CancellationToken cancellationToken)
    {
        List<Quote> least = [];
        var fewest = int.MaxValue;
        await foreach (var quote in All(quotes, cancellationToken))
        {
            var times = said.GetValueOrDefault(quote.Id);
            if (times > fewest)
                continue;
            if (times < fewest)
                least.Clear();
            fewest = times;
            least.Add(quote);
        }

        return least.Count == 0 ? null : least[Random.Shared.Next(least.Count)];
    }

    private static async IAsyncEnumerable<Quote> All(IQuotes quotes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int PageSize = 500;
        for (var page = 1; ; page++)
        {
            var slice = await quotes.Search(new QuoteFilter(), new PageRequest(page, PageSize), cancellationToken);
            foreach (var quote in slice.Items)
                yield return quote;
            if (page * PageSize >= slice.Total)
                yield break;
        }
    }
}
