using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

/// <summary>The pages and files for moderators.</summary>
public partial class ModeratorPagesTests
{
    private const string Token = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/returns")]
    [InlineData("/returns.csv")]
    [InlineData("/report")]
    [InlineData("/report.md")]
    [InlineData("/report.pdf")]
    [InlineData("/letter")]
    [InlineData("/letter.md")]
    [InlineData("/letter.pdf")]
    [InlineData("/archive.zip")]
    public async Task Are_for_moderators_alone(string path)
    {
        await using var host = await WebHost.Start(Token);
        using var stranger = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path, Stop)).StatusCode);

        using var member = host.Browser();
        var link = $"/signin/{host.SignIns.LinkFor("Ada")}";
        await Post(member, link, ("link", link.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(path, Stop)).StatusCode);

        using var moderator = host.Browser();
        await Post(moderator, "/login", ("token", Token));
        Assert.Equal(HttpStatusCode.OK, (await moderator.GetAsync(path, Stop)).StatusCode);
    }

    private static async Task Post(HttpClient browser, string path, (string Name, string Value) field)
    {
        var form = FormToken.Match(await browser.GetStringAsync(path, Stop)).Groups[1].Value;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form), new(field.Name, field.Value)]);
        await browser.PostAsync(path, content, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
