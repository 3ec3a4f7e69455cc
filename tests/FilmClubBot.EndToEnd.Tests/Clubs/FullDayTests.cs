using System.Text;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Worker.Polling;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>The limit of a founded club's new items within a day.</summary>
public sealed class FullDayTests
{
    private static readonly Uri _address = new("https://harbour.example/feed");

    [Fact]
    public async Task What_is_beyond_the_limit_of_a_day_follows_on_the_next_one()
    {
        await using var host = await ClubHost.Start(settings: ("Hosting:MostItemsPerDay", "2"));
        using var use = await host.Clubs.Use(await host.Found(41), ClubHost.Token);
        var intake = use!.Services.GetRequiredService<FeedIntake>();
        Feed feed;
        await using (var scope = use.Services.CreateAsyncScope())
        {
            feed = (await scope.ServiceProvider.GetRequiredService<IFeeds>().Add(_address, Duration.FromHours(1), isFromSettings: false, ClubHost.Token))!;
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(ClubHost.Token);
        }

        var document = FeedVisitor.Parse(Encoding.UTF8.GetBytes(Rss(3)), _address).Item1!;
        var first = await intake.Import(feed, document, isWhole: true, ClubHost.Token);
        Assert.Equal(new(FeedProblemKind.ManyItems, _address.ToString(), "2"), first.WhyFull);
        Assert.Equal(2, await Reviews());

        host.Time.Advance(TimeSpan.FromHours(25));
        Assert.Null((await intake.Import(feed, document, isWhole: true, ClubHost.Token)).WhyFull);
        Assert.Equal(3, await Reviews());

        async Task<int> Reviews()
        {
            await using var scope = use.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IReviews>().Count(ClubHost.Token);
        }
    }

    private static string Rss(int items) => $"""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour</title>
        {string.Concat(Enumerable.Range(1, items).Select(number => $"""
            <item><guid>item-{number}</guid><title>Film {number} (199{number})</title><pubDate>Thu, 0{number} Jan 2026 10:00:00 GMT</pubDate>
            <content:encoded>{string.Concat(Enumerable.Repeat($"The film {number} is about loneliness and the sea, and the keeper waits for a boat that does not come. ", 12))}</content:encoded></item>
            """))}
        </channel></rss>
        """;
}
