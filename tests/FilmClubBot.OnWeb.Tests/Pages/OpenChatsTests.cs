using System.Net;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Pages;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Pages;

public class OpenChatsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_chat_says_so_until_somebody_leaves_and_leaves_other_pages_open()
    {
        await using var host = await WebHost.Start(configure: services => services.Configure<WebOptions>(web => web.MaxChats = 2));
        var chats = host.Services.GetRequiredService<OpenChats>();
        var (one, other) = (new OpenChats.Handler(chats), new OpenChats.Handler(chats));
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        await one.OnCircuitOpenedAsync(null!, Stop);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
        await other.OnCircuitOpenedAsync(null!, Stop);
        Assert.Equal(2, chats.Count);

        using var full = await browser.GetAsync("/channels/general", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), full.Headers.RetryAfter?.Delta);
        Assert.Contains("The chat is full", await full.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/programme", Stop)).StatusCode);

        await one.OnCircuitClosedAsync(null!, Stop);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Theory]
    [InlineData(1, 150)]
    [InlineData(100, 150)]
    [InlineData(200, 75)]
    [InlineData(1_000, 50)]
    public async Task A_page_shows_fewer_messages_where_very_many_are_open(int open, int messages)
    {
        var chats = new OpenChats(Options.Create(new WebOptions()), NullLogger<OpenChats>.Instance);
        for (var count = 0; count < open; count++)
            await new OpenChats.Handler(chats).OnCircuitOpenedAsync(null!, Stop);
        Assert.Equal(messages, chats.MessagesOfPage);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10_000, true)]
    [InlineData(0, false)]
    [InlineData(10_001, false)]
    public void Are_limited_by_a_number_that_is_checked(int most, bool isRight)
    {
        var problem = WebAddress.Check(new WebOptions { MaxChats = most });
        Assert.Equal(isRight, problem is null);
        Assert.True(isRight || problem!.Contains($"Web:MaxChats is {most}; set it from 1 to 10000", StringComparison.Ordinal));
    }
}
