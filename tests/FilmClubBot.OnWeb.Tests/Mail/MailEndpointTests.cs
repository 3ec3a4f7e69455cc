using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Tests.Hosting;
using Moq;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Mail;

public sealed partial class MailEndpointTests
{
    private static readonly ClubId _club = new(1);
    private static readonly MailAddress _address = MailAddress.Parse("grace@example.org", null);

    private Mailbox? _mailbox;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_accepted_by_a_press_and_not_by_opening_its_address()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "en", host.Clock.GetCurrentInstant());
        var accept = Links(host).Accept(_club, _address.Account, _mailbox.InvitedAt)!;

        Assert.Contains("invites you to its screenings by mail", await Get(host, accept), StringComparison.Ordinal);
        Assert.Equal(MailboxState.Invited, _mailbox.State);
        Assert.Contains("You get mail from", await Post(host, accept), StringComparison.Ordinal);
        Assert.Equal(MailboxState.Confirmed, _mailbox.State);
    }

    [Fact]
    public async Task An_invitation_that_expired_or_was_replaced_is_not_accepted()
    {
        await using var host = await Start();
        var now = host.Clock.GetCurrentInstant();
        _mailbox = Mailbox.Invite(_address, "en", now);
        Assert.Null(await Post(host, Links(host).Accept(_club, _address.Account, now - Duration.FromDays(1))!));
        host.Clock.Advance(Mailbox.InvitationLifetime);
        Assert.Null(await Post(host, Links(host).Accept(_club, _address.Account, now)!));
        Assert.Equal(MailboxState.Invited, _mailbox.State);
    }

    [Fact]
    public async Task Mail_ends_by_what_a_mail_program_posts_and_begins_again_by_the_page()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "de", host.Clock.GetCurrentInstant()).Confirm();
        var end = Links(host).Unsubscribe(_club, _address.Account)!;
        host.Clock.Advance(Duration.FromDays(1000));

        Assert.Contains("Keine E-Mails mehr", await Get(host, end), StringComparison.Ordinal);
        Assert.Equal(MailboxState.Confirmed, _mailbox.State);
        Assert.Contains("Du bekommst keine E-Mails", await Post(host, end, ("List-Unsubscribe", "One-Click")), StringComparison.Ordinal);
        Assert.Equal(MailboxState.Unsubscribed, _mailbox.State);
        Assert.NotNull(await Post(host, end, ("mail", "subscribe")));
        Assert.Equal(MailboxState.Confirmed, _mailbox.State);
    }

    [Fact]
    public async Task A_button_runs_its_command_as_the_member_and_its_replys_buttons_go_on()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "en", host.Clock.GetCurrentInstant()).Confirm();
        var press = Links(host).Run(_club, _address.Account, new(new CommandCall("rate", ("film", "Her (2013)"), ("stars", "4")), "Four stars", "How was <Her>?"))!;

        var asking = (await Get(host, press))!;
        Assert.Contains("How was &lt;Her&gt;?", asking, StringComparison.Ordinal);
        Assert.Contains("Four stars", asking, StringComparison.Ordinal);
        Assert.DoesNotContain("rates", asking, StringComparison.Ordinal);

        // What is not offered cannot be added.
        var reply = (await Post(host, press, ("stars", "1"), ("comment", "Forged"), ("mail", "press")))!;
        Assert.Contains("Grace rates Her (2013) 4", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Forged", reply, StringComparison.Ordinal);
        var next = new Uri(host.Address, FormAction.Match(reply).Groups[1].Value);
        Assert.Contains("Aftersun (2022)", await Post(host, next), StringComparison.Ordinal);

        host.Clock.Advance(IMailLinks.Lifetime);
        Assert.Null(await Post(host, press));
    }

    [Fact]
    public async Task A_command_without_an_option_asks_for_it_by_a_form()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "en", host.Clock.GetCurrentInstant()).Confirm();
        var reply = (await Post(host, Links(host).Run(_club, _address.Account, new(new CommandCall("rate", ("film", "Her (2013)")), "Rate", "Her"))!))!;

        Assert.Contains("name=\"stars\"", reply, StringComparison.Ordinal);
        var form = new Uri(host.Address, FormAction.Match(reply).Groups[1].Value);
        Assert.Contains("Grace rates Her (2013) 4.5", await Post(host, form, ("stars", "4.5"), ("mail", "press")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_do_nothing_for_who_gets_no_mail_or_moderates()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "en", host.Clock.GetCurrentInstant()).Confirm();
        Assert.DoesNotContain("hidden", (await Post(host, Links(host).Run(_club, _address.Account, new(new CommandCall("hide"), "Hide", "Her"))!))!, StringComparison.OrdinalIgnoreCase);

        var press = Links(host).Run(_club, _address.Account, new(new CommandCall("help"), "Help", "Help"))!;
        _mailbox = _mailbox.Unsubscribe();
        Assert.Null(await Get(host, press));
        Assert.Null(await Post(host, press));
        // The member was erased.
        _mailbox = null;
        Assert.Null(await Get(host, Links(host).Unsubscribe(_club, _address.Account)!));
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("not%20a%20token")]
    [InlineData("..%2F..%2Fetc")]
    public async Task Knows_no_other_addresses(string token)
    {
        await using var host = await Start();
        Assert.Null(await Get(host, new Uri(host.Address, $"/mail/{token}")));
        Assert.Null(await Post(host, new Uri(host.Address, $"/mail/{token}")));
        Assert.Null(await Get(host, new Uri(host.Address, "/mail/" + new string('A', 6000))));
    }

    [Fact]
    public async Task Another_sites_page_cannot_post_and_a_request_without_a_form_changes_nothing()
    {
        await using var host = await Start();
        _mailbox = Mailbox.Invite(_address, "en", host.Clock.GetCurrentInstant()).Confirm();
        using var browser = host.Browser();
        var end = new Uri(host.Address, Links(host).Unsubscribe(_club, _address.Account)!.AbsolutePath);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, end) { Content = new FormUrlEncodedContent([]), Headers = { { "Origin", "https://evil.example" } } };
        using var refused = await browser.SendAsync(foreign, Stop);
        using var bare = await browser.PostAsync(end, null, Stop);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.UnsupportedMediaType), (refused.StatusCode, bare.StatusCode));
        Assert.Equal(MailboxState.Confirmed, _mailbox.State);
    }

    private Task<WebHost> Start()
    {
        var mailboxes = new Mock<IMailboxes>();
        mailboxes.Setup(port => port.Find(_address.Account, It.IsAny<CancellationToken>()))
            .Returns(() => Task.FromResult(_mailbox is null ? null : new MailMember(_address.Account, new Member(new(9), "Grace"), _mailbox)));
        mailboxes.Setup(port => port.Change(_address.Account, It.IsAny<Func<Mailbox, Task<Mailbox?>>>(), It.IsAny<CancellationToken>()))
            .Returns<string, Func<Mailbox, Task<Mailbox?>>, CancellationToken>(async (_, change, _) => _mailbox = _mailbox is null ? null : await change(_mailbox) ?? _mailbox);
        return WebHost.Start(publicUrl: "https://club.example", configure: services => services
            .AddSingleton(mailboxes.Object).AddSingleton(Mock.Of<IAnnouncements>()).AddSingleton(Mock.Of<IReminders>()).AddScoped<MailRecipients>().AddScoped<MailSubscriptions>());
    }

    private static IMailLinks Links(WebHost host) => host.Services.GetRequiredService<IMailLinks>();

    // Null where there is no such page.
    private static async Task<string?> Get(WebHost host, Uri address)
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync(new Uri(host.Address, address.AbsolutePath), Stop);
        return await Page(answer);
    }

    private static async Task<string?> Post(WebHost host, Uri address, params (string Name, string Value)[] values)
    {
        using var browser = host.Browser();
        using var form = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var answer = await browser.PostAsync(new Uri(host.Address, address.AbsolutePath), form, Stop);
        return await Page(answer);
    }

    private static async Task<string?> Page(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex FormAction { get; }
}
