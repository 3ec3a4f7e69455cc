using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Ratings;

public class CommentTests
{
    private static readonly Stars _four = Stars.FromHalves(8);
    private static readonly PageRequest _all = new(1, 10);
    private static readonly DeliveryChannel _web = new(Platform.Web, "screenings");

    [Fact]
    public async Task A_hidden_comment_is_in_no_answer_but_its_authors()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "Warm.", false, Society.Token));
        await society.Do(scope => scope.Ratings.Save(film.Id, ben.Id, _four, "Cold.", true, Society.Token));

        var hidden = await society.Do(scope => scope.Comments.Change(film.Id, ben.Id, _ => CommentState.Hidden, Society.Token));

        Assert.Equal((CommentState.Shown, CommentState.Hidden, "Cold."), (hidden!.Before, hidden.Rating.CommentState, hidden.Rating.Comment));
        await using var scope = society.Begin();
        var comments = await scope.Ratings.Comments(film.Id, _all, Society.Token);
        Assert.Equal((1, "Warm."), (comments.Total, Assert.Single(comments.Items).Comment));
        Assert.Equal(["Warm.", null], (await scope.Ratings.OfFilm(film.Id, Society.Token)).Select(rating => rating.Comment).OrderDescending());
        Assert.Null(Assert.Single((await scope.Ratings.By(ben.Id, _all, Society.Token)).Items).Comment);
        Assert.Equal("Cold.", Assert.Single((await scope.Ratings.Mine(ben.Id, _all, Society.Token)).Items).Comment);
        Assert.Equal(2, (await scope.Ratings.Summary(film.Id, Society.Token)).Count);
    }

    [Fact]
    public async Task Comments_to_decide_about_are_the_oldest_first_and_leave_with_the_decision()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        await society.Do(scope => scope.Ratings.Save(film.Id, ben.Id, _four, "Cold.", false, Society.Token));
        society.Clock.Advance(Duration.FromHours(1));
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "Warm.", false, Society.Token));
        await society.Do(scope => scope.Comments.Change(film.Id, ana.Id, rating => CommentDecisions.Report(rating.CommentState), Society.Token));
        await society.Do(scope => scope.Comments.Change(film.Id, ben.Id, rating => CommentDecisions.Report(rating.CommentState), Society.Token));

        Assert.Equal(["Cold.", "Warm."], (await society.Do(scope => scope.Comments.Undecided(_all, Society.Token))).Items.Select(rating => rating.Comment));
        await society.Do(scope => scope.Comments.Change(film.Id, ben.Id, _ => CommentState.Kept, Society.Token));
        // Whose comment was removed meanwhile has none to decide about.
        await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, null, false, Society.Token));
        Assert.Equal(0, (await society.Do(scope => scope.Comments.Undecided(_all, Society.Token))).Total);
        Assert.Null(await society.Do(scope => scope.Comments.Change(film.Id, ana.Id, _ => CommentState.Hidden, Society.Token)));
    }

    [Fact]
    public async Task Saving_returns_what_became_of_the_comment()
    {
        await using var society = await Society.Found();
        var (film, ana) = (await society.Review("Her", 2013), await society.Join("Ana"));
        Assert.Equal(CommentState.Held, await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "Dreadful!", false, Society.Token)));
        await society.Do(scope => scope.Comments.Change(film.Id, ana.Id, _ => CommentState.Kept, Society.Token));
        Assert.Equal(CommentState.Kept, await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "Dreadful!", false, Society.Token)));
        Assert.Equal(CommentState.Shown, await society.Do(scope => scope.Ratings.Save(film.Id, ana.Id, _four, "Warm.", false, Society.Token)));
    }

    [Fact]
    public async Task Counts_comments_on_other_films_since_a_time()
    {
        await using var society = await Society.Found();
        var (her, us, solaris) = (await society.Review("Her", 2013), await society.Review("Us", 2019), await society.Review("Solaris", 1972));
        var ana = await society.Join("Ana");
        await society.Do(scope => scope.Ratings.Save(solaris.Id, ana.Id, _four, "Long ago.", false, Society.Token));
        society.Clock.Advance(Duration.FromHours(25));
        await society.Do(scope => scope.Ratings.Save(her.Id, ana.Id, _four, "Warm.", false, Society.Token));
        await society.Do(scope => scope.Ratings.Save(us.Id, ana.Id, _four, null, false, Society.Token));

        var since = society.Now - Duration.FromHours(24);
        Assert.Equal(1, await society.Do(scope => scope.Comments.OnOthersSince(ana.Id, us.Id, since, Society.Token)));
        Assert.Equal(0, await society.Do(scope => scope.Comments.OnOthersSince(ana.Id, her.Id, since, Society.Token)));
    }

    [Fact]
    public async Task Posted_results_are_updated_when_a_comment_that_they_may_show_changes_or_is_gone()
    {
        await using var society = await Society.Found();
        var (her, us) = (await society.Review("Her", 2013), await society.Review("Us", 2019));
        var ana = await society.Join("Ana");
        foreach (var film in new[] { her, us })
        {
            var screening = await society.Do(scope => scope.Screenings.Add(
                new(new(0), film, society.Now - Duration.FromDays(1), Duration.FromHours(2), ScreeningState.Over) { SettledUntil = society.Now }, Society.Token));
            await society.Do(scope => scope.Announcements.Announce(new Subject.ScreeningNews(screening.Id, new ScreeningStep.Results(), 0), [_web], Society.Token));
        }

        await Save("Cold.");
        Assert.Equal(["0", "0"], Editions());
        await Save("Cold.");
        Assert.Equal(["0", "0"], Editions());
        await Save("Colder.");
        Assert.Equal(["1", "0"], Editions());
        await society.Do(scope => scope.Comments.Change(her.Id, ana.Id, _ => CommentState.Hidden, Society.Token));
        Assert.Equal(["2", "0"], Editions());
        await Save(null);
        Assert.Equal(["2", "0"], Editions());
        await Save("Warm.");
        await society.Do(scope => scope.Comments.Change(her.Id, ana.Id, _ => CommentState.Kept, Society.Token));
        Assert.Equal(["3", "0"], Editions());
        await society.Do(scope => scope.Ratings.Remove(her.Id, ana.Id, Society.Token));
        Assert.Equal(["4", "0"], Editions());
        await Save("Warm.");
        await society.Do(scope => scope.OwnData.Erase(ana.Id, [], Society.Token));
        Assert.Equal(["5", "0"], Editions());

        Task Save(string? comment) => society.Do(scope => scope.Ratings.Save(her.Id, ana.Id, _four, comment, false, Society.Token));
        List<string> Editions() => society.Query("SELECT Edition FROM Deliveries ORDER BY Id");
    }

    [Theory]
    [InlineData("\"Vile\".")]
    [InlineData("e")]
    public async Task A_hidden_comment_is_shown_in_the_chat_to_its_author_and_moderators_alone(string comment)
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var (ana, ben, mo) = (await society.Join("Ana"), await society.Join("Ben"), await society.Join("Mo"));
        await society.Do(scope => scope.Ratings.Save(film.Id, ben.Id, _four, comment, false, Society.Token));
        var ofBen = new Paragraph([new Strong("Ben"), " – ", new Words(comment)]);
        foreach (var (author, title, body, audience) in new[]
        {
            (ben, "Ben rated Her", new Paragraph(comment), Audience.Everyone), (ana, "Ratings of Her", ofBen, Audience.Everyone),
            (ana, "Her in reviews", new Paragraph(comment), Audience.Everyone), (mo, "Comments to decide about", ofBen, Audience.Caller),
        })
            await society.Do(scope => scope.Channels.Add(new("reviews", author, "/typed", new() { Title = title, Body = [body], Audience = audience }), Society.Token));
        await society.Do(scope => scope.Channels.Add(new("reviews", ben, "/film", new() { Title = "Ben opens a film" }), Society.Token));

        await society.Do(scope => scope.Comments.Change(film.Id, ben.Id, _ => CommentState.Hidden, Society.Token));

        Assert.Equal(["Her in reviews", "Ben opens a film"], await Seen(ana));
        Assert.Equal(["Ben rated Her", "Her in reviews", "Ben opens a film"], await Seen(ben));
        Assert.Equal(["Her in reviews", "Comments to decide about", "Ben opens a film"], await Seen(mo));

        async Task<IEnumerable<string>> Seen(Member reader) => (await society.Do(scope => scope.Channels.Latest("reviews", reader.Id, 10, Society.Token))).Select(message => message.Card.Title);
    }

    [Fact]
    public async Task Members_are_compared_only_by_their_choice()
    {
        await using var society = await Society.Found();
        var (ana, _) = (await society.Join("Ana"), await society.Join("Ben"));
        Assert.True(await society.Do(scope => scope.Members.SetCompared(ana.Id, true, Society.Token)));
        Assert.False(await society.Do(scope => scope.Members.SetCompared(ana.Id, true, Society.Token)));
        Assert.Equal([ana], await society.Do(scope => scope.Members.Compared(Society.Token)));
    }
}
