using System.Text.Json;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Site;

public class LinkedDataTests
{
    [Fact]
    public async Task Describes_the_screenings_to_search_engines()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Capacity = 20 });
        host.Society.Add(FakeSociety.RedShoes, 7, screening => screening with { MovedFrom = screening.Start - Duration.FromDays(1) });
        host.Society.Add(FakeSociety.RedShoes, 8, screening => screening with { State = ScreeningState.Cancelled });

        var events = await Graph(host, "/programme");

        Assert.Equal(["EventScheduled", "EventRescheduled", "EventCancelled"], events.Select(one => one.GetProperty("eventStatus").GetString()!.Split('/')[^1]));
        Assert.All(events, one => Assert.Equal("ScreeningEvent", one.GetProperty("@type").GetString()));
        Assert.Equal("2026-12-03T19:00:00Z", events[0].GetProperty("startDate").GetString());
        Assert.Equal(20, events[0].GetProperty("remainingAttendeeCapacity").GetInt32());
        Assert.Equal("Spike Jonze", events[0].GetProperty("workPresented").GetProperty("director")[0].GetProperty("name").GetString());
        Assert.Equal("2026-12-03T19:00:00Z", events[1].GetProperty("previousStartDate").GetString());
    }

    [Fact]
    public async Task Never_lets_a_title_close_the_element()
    {
        await using var host = await WebHost.Start();
        var hostile = FakeSociety.Her with { Title = "</script><script>alert('x')</script><!--" };
        host.Library.Films[0] = hostile;
        host.Society.Add(hostile, 6);

        var (_, page) = await host.Page("/programme");

        var script = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        using var data = JsonDocument.Parse(script.TextContent);
        Assert.StartsWith(hostile.Title, data.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_publish_the_link_to_watch()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 6, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });

        var published = Assert.Single(await Graph(host, "/programme"));

        Assert.EndsWith("/OnlineEventAttendanceMode", published.GetProperty("eventAttendanceMode").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("watch.example", published.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> Graph(WebHost host, string path)
    {
        var (_, page) = await host.Page(path);
        return [.. JsonElement.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).GetProperty("@graph").EnumerateArray()];
    }
}
