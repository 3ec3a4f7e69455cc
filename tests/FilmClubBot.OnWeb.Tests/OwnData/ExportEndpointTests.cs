using System.Net;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.OwnData;

public sealed class ExportEndpointTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_file_to_whoever_has_the_link_while_it_is_valid()
    {
        await using var host = await WebHost.Start(token: "a token that is long enough", publicUrl: "https://club.example");
        using var browser = host.Browser();
        var ada = await host.Services.GetRequiredService<IMembers>().Recognise(new(Platform.Slack, "U1", "Ada"), Stop);
        var link = host.Services.GetRequiredService<IExportLinks>().Issue(new(1), ada.Id, Platform.Slack)!;
        Assert.Equal("https://club.example/", new Uri(link, "/").AbsoluteUri);

        using var answer = await browser.GetAsync(new Uri(host.Address, link.AbsolutePath), Stop);

        Assert.Equal((HttpStatusCode.OK, "application/zip", "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Equal("filmclub-data.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"the file of {ada.Id}", await answer.Content.ReadAsStringAsync(Stop));

        host.Clock.Advance(IExportLinks.Lifetime);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(host.Address, link.AbsolutePath), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("not a token")]
    [InlineData("7%201900000000")]
    public async Task Knows_no_other_links(string token)
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(new Uri($"/me/export/{token}", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/me export", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nothing_for_a_member_who_was_erased_or_a_reader_who_cannot_reach_it()
    {
        await using var host = await WebHost.Start(publicUrl: "http://localhost:5080");
        using var browser = host.Browser();
        var links = host.Services.GetRequiredService<IExportLinks>();

        Assert.Null(links.Issue(new(1), new(7), Platform.Discord));
        var gone = links.Issue(new(1), new(4711), Platform.Web)!;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(host.Address, gone.AbsolutePath), Stop)).StatusCode);
        // The member with the same key in another club is somebody else.
        var foreign = links.Issue(new(2), new(7), Platform.Web)!;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(host.Address, foreign.AbsolutePath), Stop)).StatusCode);
    }
}
