using System.Net;
using System.Text;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Calendars;

public class CalendarFeedTests
{
    private const string Club = "/calendar/the-lantern-film-society.ics";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contains_announced_moved_and_cancelled_screenings_and_no_planned_ones()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 7);
        host.Society.Add(FakeSociety.RedShoes, 14, screening => screening with { MovedFrom = screening.Start - Duration.FromDays(1), Moves = 1, Revision = 4 });
        host.Society.Add(FakeSociety.Her, 21, screening => screening with { State = ScreeningState.Cancelled, CancelledBecause = "Burst pipe." });
        host.Society.Add(FakeSociety.RedShoes, 28, screening => screening with { State = ScreeningState.Planned, WasAnnounced = false });
        host.Society.Add(FakeSociety.RedShoes, 35, screening => screening with { State = ScreeningState.Cancelled, WasAnnounced = false });

        var events = Events(await Text(host, Club));

        Assert.Equal(["screening-1", "screening-2", "screening-3"], events.Select(one => one["UID"].Split('@')[0]));
        Assert.Equal("CONFIRMED", events[0]["STATUS"]);
        Assert.Equal("20261204T190000", events[0]["DTSTART;TZID=Europe/London"]);
        Assert.Equal("20261204T210600", events[0]["DTEND;TZID=Europe/London"]);
        Assert.Equal("4", events[1]["SEQUENCE"]);
        Assert.Contains("It had been planned for Thursday 10 December 2026", events[1]["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal("CANCELLED", events[2]["STATUS"]);
        Assert.Contains("Burst pipe.", events[2]["DESCRIPTION"], StringComparison.Ordinal);
        Assert.All(events, one => Assert.Equal("TRANSPARENT", one["TRANSP"]));
    }

    [Fact]
    public async Task Reports_when_it_was_changed_and_not_when_it_was_requested()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 7, screening => screening with { ChangedAt = Instant.FromUtc(2026, 11, 3, 8, 9, 10) });

        var first = Assert.Single(Events(await Text(host, Club)));
        host.Clock.Advance(Duration.FromHours(5));
        var second = Assert.Single(Events(await Text(host, Club)));

        Assert.Equal("20261103T080910Z", first["DTSTAMP"]);
        Assert.Equal("20261103T080910Z", first["LAST-MODIFIED"]);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Contains_past_screenings_for_more_than_a_year()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, -370, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.RedShoes, -410, screening => screening with { State = ScreeningState.Over });

        Assert.Equal("Her (2013)", Assert.Single(Events(await Text(host, Club)))["SUMMARY"]);
    }

    [Fact]
    public async Task Is_a_valid_calendar_when_it_is_empty()
    {
        await using var host = await WebHost.Start();

        var text = await Text(host, Club);

        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_calendar_contains_the_screenings_answered_with_going_or_maybe()
    {
        await using var host = await WebHost.Start();
        var going = host.Society.Add(FakeSociety.Her, 7, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });
        var maybe = host.Society.Add(FakeSociety.RedShoes, 8);
        var no = host.Society.Add(FakeSociety.RedShoes, 9);
        host.Society.Add(FakeSociety.RedShoes, 10);
        host.Society.Answer(going, FakeSociety.Ada, RsvpAnswer.Going);
        host.Society.Answer(maybe, FakeSociety.Ada, RsvpAnswer.Maybe);
        host.Society.Answer(no, FakeSociety.Ada, RsvpAnswer.No);

        var events = Events(await Text(host, Own(host, FakeSociety.Ada)));

        Assert.Equal(["CONFIRMED", "TENTATIVE"], events.Select(one => one["STATUS"]));
        Assert.Equal(["OPAQUE", "TRANSPARENT"], events.Select(one => one["TRANSP"]));
        Assert.Equal("https://watch.example/1", events[0]["LOCATION"]);
    }

    [Fact]
    public async Task Leaves_the_link_to_watch_out_of_the_public_calendar()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 7, screening => screening with { Place = null, Link = new Uri("https://watch.example/1") });

        var text = await Text(host, Club);

        Assert.DoesNotContain("watch.example", text, StringComparison.Ordinal);
        Assert.Equal("Online", Assert.Single(Events(text))["LOCATION"]);
    }

    [Fact]
    public async Task A_waiting_member_is_not_shown_as_attending()
    {
        await using var host = await WebHost.Start();
        var full = host.Society.Add(FakeSociety.Her, 7, screening => screening with { Capacity = 1 });
        host.Society.Answer(full, FakeSociety.Ben, RsvpAnswer.Going, minutes: -20);
        host.Society.Answer(full, FakeSociety.Ada, RsvpAnswer.Going, minutes: -10);
        var address = Own(host, FakeSociety.Ada);

        var waiting = Assert.Single(Events(await Text(host, address)));
        Assert.Equal("TENTATIVE", waiting["STATUS"]);
        Assert.Contains("waiting list", waiting["DESCRIPTION"], StringComparison.Ordinal);

        host.Society.Answers.RemoveAll(answer => answer.Answer.Member == FakeSociety.Ben);
        host.Society.Answer(full, FakeSociety.Ben, RsvpAnswer.No, minutes: 0);
        var promoted = Assert.Single(Events(await Text(host, address)));

        Assert.Equal("CONFIRMED", promoted["STATUS"]);
        Assert.True(string.CompareOrdinal(promoted["LAST-MODIFIED"], waiting["LAST-MODIFIED"]) > 0);
    }

    [Theory]
    [InlineData("/calendar/another-society.ics")]
    [InlineData("/calendar/00000000000000000000000000000000.ics")]
    [InlineData("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("/calendar/.ics")]
    public async Task Returns_404_for_any_other_address(string path)
    {
        await using var host = await WebHost.Start();
        Own(host, FakeSociety.Ada);
        using var client = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task Is_sent_once_and_then_only_when_it_has_changed()
    {
        await using var host = await WebHost.Start();
        var screening = host.Society.Add(FakeSociety.Her, 7);
        using var client = host.Browser();

        var first = await client.GetAsync(Club, Stop);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        Assert.Equal(screening.ChangedAt.ToDateTimeOffset(), first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, await Again(client, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.NotModified, await Again(client, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified));

        host.Society.All[0] = screening with { Place = "Elsewhere", Revision = 2, ChangedAt = FakeSociety.Now };

        Assert.Equal(HttpStatusCode.OK, await Again(client, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.OK, await Again(client, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified));
    }

    [Fact]
    public async Task Answers_HEAD_with_the_length()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(FakeSociety.Her, 7);
        using var client = host.Browser();

        using var asked = new HttpRequestMessage(HttpMethod.Head, Club);
        var answer = await client.SendAsync(asked, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Encoding.UTF8.GetByteCount(await Text(host, Club)), answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Folds_lines_at_75_octets_and_never_within_a_character()
    {
        await using var host = await WebHost.Start(locale: "de");
        var notes = string.Concat(Enumerable.Repeat("Gewalt, Blut; „Schreie“ 🎬 & größere Übelkeit\\ ", 8)).Trim();
        host.Society.Add(FakeSociety.Her with { Title = "千と千尋の神隠し🎞️ – größter Film, der je; gezeigt \"wurde\"" }, 7, screening => screening with { ContentNotes = notes });
        using var client = host.Browser();

        var bytes = await client.GetByteArrayAsync(Club, Stop);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain(lines, line => line.Contains('\uFFFD', StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal));
        var description = Unescaped(Assert.Single(Events(Encoding.UTF8.GetString(bytes)))["DESCRIPTION"]);
        Assert.Contains(notes, description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_open_without_the_access_token()
    {
        await using var host = await WebHost.Start("correct horse battery", "https://club.example");
        host.Society.Add(FakeSociety.Her, 7);
        using var client = host.Browser();

        using var asked = new HttpRequestMessage(HttpMethod.Get, Club) { Headers = { Host = "club.example" } };
        var text = await (await client.SendAsync(asked, Stop)).Content.ReadAsStringAsync(Stop);

        Assert.Equal("https://club.example/films/1-her", Assert.Single(Events(text))["URL"]);
    }

    private static string Own(WebHost host, Member member)
    {
        var token = CalendarToken.New();
        host.Society.Tokens[token.Hash] = member;
        return $"/calendar/{token}.ics";
    }

    private static async Task<string> Text(WebHost host, string path)
    {
        using var client = host.Browser();
        return await client.GetStringAsync(path, Stop);
    }

    private static async Task<HttpStatusCode> Again(HttpClient client, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Club);
        with(request);
        return (await client.SendAsync(request, Stop)).StatusCode;
    }

    private static List<Dictionary<string, string>> Events(string text) =>
    [
        .. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n").Skip(1)
            .Select(one => one.Split("END:VEVENT")[0].Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(line => line.Split(':', 2)[0], line => line.Split(':', 2)[1], StringComparer.Ordinal)),
    ];

    private static string Unescaped(string value) =>
        value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
