using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Tests.Choosing;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Reports;

public class ShowReportTests
{
    private static readonly Instant _first = Instant.FromUtc(2026, 10, 1, 18, 0);

    private readonly Bench _bench = new() { Policy = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) }, Site = new(new Uri("https://films.example/")) };

    [Theory]
    [InlineData("en", "Screenings • No screening took place. Ballots • No ballot was closed. Reviews • No review was published. Members • No member replied")]
    [InlineData("de", "Vorführungen • Keine Vorführung fand statt. Abstimmungen • Keine Abstimmung wurde geschlossen. Kritiken • Keine Kritik ist erschienen. Mitglieder • Kein Mitglied antwortete")]
    [InlineData("fr", "Séances • Aucune séance n’a eu lieu. Votes • Aucun vote n’a été clos. Critiques • Aucune critique n’a paru. Membres • Aucun membre n’a répondu")]
    public async Task Of_a_new_club_it_has_no_section_about_what_there_was_not(string locale, string expected)
    {
        var text = Bench.Text(await new Bench().Run("/club report", Permission.Moderator, locale));
        Assert.Contains(expected, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_what_is_known_and_what_is_not()
    {
        Fill();

        var card = await _bench.Run("/club report autumn 2026", Permission.Moderator);

        Assert.Equal(
            """
            Report: Autumn 2026

            The Lantern Film Society, 28 September 2026 – 6 December 2026. The figures are those of 27 November 2026.

            Screenings

            • 3 screenings took place.
            • 1 screening was cancelled after its announcement.

            Attendance

            • Counted in the room: 56 people at 1 screening.
            • By replies: 2 places taken by members. A reply is no head in the room, so the two are not added.
            • Tickets as stated: 56 at 1 screening.

            What people thought

            • Audience score: 75% from 4 slips, 3 on paper and 1 on phones
            • A counts 100, B 75, C 50, D 25 and E 0; the score is their mean over all slips, as British film societies compute it.
            • Highest audience score: Her (2013), 75%.
            • Members' stars: 4.3 of 5 on average, from 2 ratings of the films shown.
            • Highest in members' stars: Her (2013), 4.3 of 5. Films with few ratings are ranked nearer to the middle.
            • The slips are the audience's; members' stars are counted apart.

            Themes of the films shown

            • loneliness: 2 films, 5 reviews
            • grief: 1 film, 1 review

            The programme's balance

            • 2 films were shown, and no other is on the watchlist today. Of each value: how many of the films shown, and how many of those on the watchlist.
            • Decades: 2010s (2 shown, 0 wished)
            • Countries: no film names one; /films set states it.
            • Directors: Jordan Peele (1 shown, 0 wished), Spike Jonze (1 shown, 0 wished)
            • Themes: loneliness (2 shown, 0 wished), grief (1 shown, 0 wished)

            Ballots

            • Friday (27 November 2026): 2 votes; chosen: Alien (1979)

            Reviews

            • 1 review was published.
            • Mara Voss: 1

            Members

            • 3 members replied to an invitation, or rated a film that was shown.

            What is not known

            • The time is not over: figures after 27 November 2026 are missing.
            • At 2 screenings, nobody counted the heads.
            • 2 screenings have no slips, or they are not published yet.
            • 1 review has no date. It is not counted.
            • How many members could have voted is not stored, so turnout is a number of votes and not a share.
            • Hidden reviews, and ratings that are hidden until the results, are not counted.
            • 2 more lines on the page and in the file

            [Page to print] https://films.example/report/autumn-2026
            [Markdown file] https://films.example/report.md?period=autumn-2026
            [PDF file] https://films.example/report.pdf?period=autumn-2026
            [Archive (ZIP)] https://films.example/archive.zip

            """,
            Bench.Text(card));
    }

    [Fact]
    public async Task Of_a_time_without_anything_it_says_so()
    {
        var text = Bench.Text(await _bench.Run("/club report period:\"1999-01-01 to 1999-06-30\"", Permission.Moderator));
        Assert.Contains("Report: 1 January 1999 – 30 June 1999", text, StringComparison.Ordinal);
        Assert.Contains("• No screening took place.", text, StringComparison.Ordinal);
        Assert.Contains("• No ballot was closed.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The time is not over", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_which_time_is_meant()
    {
        var card = await _bench.Run("/club report period:soon", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains("“soon” is no time for a report.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("Autumn 2026", card.Actions.OfType<Select>().SelectMany(select => select.Choices).Select(choice => choice.Value).Concat(card.Actions.OfType<Button>().Select(button => button.Label)));
    }

    [Fact]
    public async Task Members_do_not_get_it() => Assert.True((await _bench.Run("/club report")).IsForModerators);

    [Fact]
    public void A_title_that_looks_like_markup_is_not_markup_in_the_file()
    {
        var text = ReportMarkdown.Write(new("# One", "1. two", [new("3) *three*", ["<b>|\n- four", "+ five"], new(["A"], [["|x|"]]))]));
        Assert.Equal(
            """
            # \# One

            1\. two

            ## 3\) \*three\*

            - \<b\>\| - four
            - \+ five

            | A |
            | --- |
            | \|x\| |

            """,
            text);
    }

    private void Fill()
    {
        Screening Shown(int id, Film film, int day, ScreeningState state = ScreeningState.Over) =>
            new(new(id), film, _first + Duration.FromDays(day), Duration.FromMinutes(100), state) { WasAnnounced = true };
        _bench.Screenings.Setup(port => port.Between(It.Is<Instant>(from => from > Instant.FromUtc(2026, 1, 1, 0, 0)), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            Shown(1, Bench.Her, 0) with { Tally = new() { Attended = 56, Slips = new(A: 1, B: 1, C: 1), Tickets = "members 40; guests 16" } },
            Shown(2, Bench.Us, 7),
            Shown(3, Bench.Her, 14),
            Shown(4, Bench.Solaris, 21, ScreeningState.Cancelled),
            Shown(5, Bench.Solaris, 60, ScreeningState.Announced),
        ]);
        _bench.Slips.Setup(port => port.Of(new ScreeningId(1), It.IsAny<CancellationToken>())).ReturnsAsync(new SlipCounts(B: 1));
        _bench.Rsvps.Setup(port => port.Of(new ScreeningId(1), It.IsAny<CancellationToken>())).ReturnsAsync(
            [new(Bench.Ada, RsvpAnswer.Going, _first), new(new(new(8), "Ben"), RsvpAnswer.Going, _first), new(new(new(9), "Cleo"), RsvpAnswer.No, _first)]);
        _bench.Ratings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.Rating(Bench.Her, "Ada", 9), Samples.Rating(Bench.Her, "Ada", 8)]);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new("loneliness", 0.9, 3, 4, [], null), new("grief", 0.5, 1, 4, [], null)]);
        _bench.Themes.Setup(port => port.OfFilm(Bench.Us.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new FilmTheme("loneliness", 0.9, 2, 2, [], null)]);
        _bench.Themes.Setup(port => port.Names(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<FilmId, IReadOnlyList<string>> { [Bench.Her.Id] = ["grief", "loneliness"], [Bench.Us.Id] = ["loneliness"] });
        _bench.Reviews.Setup(port => port.Latest(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(
            3,
            Samples.Summary(Samples.HerReview, "Words.", Bench.Her),
            Samples.Summary(Samples.OtherReview, "Words.", Bench.Her) with { PublishedAt = null },
            Samples.Summary(Samples.HerReview with { IsSample = true }, "Words.", Bench.Her)));
        var ballot = new Domain.Ballots.Ballot(new(1), "Friday", [Bench.Her, BallotBench.Alien], new(CountingMethod.InstantRunoff), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), _first);
        _bench.Choosing.Put(ballot.Close([Ranking.Of([[BallotBench.Alien.Id]]), Ranking.Of([[BallotBench.Alien.Id], [Bench.Her.Id]])], Samples.Friday, Bench.Society.Zone));
        _bench.Choosing.Put(ballot with { Id = new(2), State = Domain.Ballots.BallotState.Withdrawn, ClosedAt = Samples.Friday });
    }
}
