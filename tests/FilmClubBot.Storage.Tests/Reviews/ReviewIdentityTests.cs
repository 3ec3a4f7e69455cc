using FilmClubBot.Commands.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewIdentityTests
{
    private const string Text = "She is a voice. He is lonely. They fall in love. It ends. We weep.";

    [Fact]
    public async Task The_same_draft_again_changes_nothing_at_all()
    {
        await using var society = await Society.Found();
        var draft = Drafts.Of("Her", Text, link: "https://blog.example/her", id: "7", at: society.Now);
        var first = await society.Import(draft);
        var before = society.Query("SELECT * FROM Reviews, Passages");

        await using var scope = society.Begin();
        var second = await scope.Intake.Import(draft, Society.Token);

        Assert.Equal((IntakeOutcome.New, IntakeOutcome.Unchanged), (first.Outcome, second.Outcome));
        Assert.Equal(first.Review, second.Review);
        Assert.Equal(1, society.Reader.Readings);
        Assert.Equal(before, society.Query("SELECT * FROM Reviews, Passages"));
    }

    [Fact]
    public async Task A_source_s_id_of_the_longest_length_is_stored_and_recognised()
    {
        await using var society = await Society.Found();
        // Digits that a database cannot compress, and letters of two bytes: 2,000 bytes in all.
        var random = new Random(7);
        var id = string.Concat(Enumerable.Range(0, 400).Select(_ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"é{random.Next(100, 1000)}")));
        Assert.Equal(2000, System.Text.Encoding.UTF8.GetByteCount(id));

        var first = await society.Import(Drafts.Of("Her", Text, id: id));

        Assert.Equal(first.Review!.Id, (await society.Import(Drafts.Of("On a voice", "Wholly different.", id: id))).Review!.Id);
    }

    [Fact]
    public async Task The_sources_id_identifies_the_review_whatever_else_changed()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text, link: "https://blog.example/her", id: "7"));
        var second = await society.Import(Drafts.Of("On a voice", "Wholly different.", "Someone Else", "https://blog.example/voice", "7"));

        Assert.Equal(IntakeOutcome.Revised, second.Outcome);
        Assert.Equal(first.Review!.Id, second.Review!.Id);
        Assert.Equal(("On a voice", "Someone Else", "https://blog.example/voice"), (second.Review.Title, second.Review.Author, second.Review.Link!.AbsoluteUri));
    }

    [Fact]
    public async Task The_same_id_on_another_host_is_another_review()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text, link: "https://one.example/her", id: "1"));
        var second = await society.Import(Drafts.Of("It", "Clowns.", link: "https://two.example/it", id: "1"));
        Assert.Equal(IntakeOutcome.New, second.Outcome);
    }

    [Fact]
    public async Task The_link_identifies_the_review_when_the_source_has_no_id()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text, link: "http://blog.example/her"));
        var second = await society.Import(Drafts.Of("Her, again", "Other words.", link: "https://BLOG.example/her/?utm_source=x"));

        Assert.Equal((IntakeOutcome.Revised, first.Review!.Id), (second.Outcome, second.Review!.Id));
    }

    [Fact]
    public async Task Entries_that_share_the_home_page_as_their_link_stay_separate()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text, link: "https://blog.example/", id: "1"));
        var second = await society.Import(Drafts.Of("It", "Clowns in drains.", link: "https://blog.example/", id: "2"));
        Assert.Equal(IntakeOutcome.New, second.Outcome);
    }

    [Fact]
    public async Task The_same_words_identify_the_review_whatever_the_file_is_called()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text));
        var copy = Drafts.Of("Her", Text) with { Title = "her-final-2", Origin = "her-final-2.txt" };
        var second = await society.Import(copy);

        Assert.Equal((IntakeOutcome.Unchanged, first.Review), (second.Outcome, second.Review));
    }

    [Fact]
    public async Task A_corrected_headline_and_address_are_taken_over_and_the_old_ones_do_not_come_back()
    {
        await using var society = await Society.Found();
        var before = Drafts.Of("A Tale of Tow Quays", Text, link: "https://reel.example/tow-quays", id: "tow-quays", at: society.Now, origin: "before.xml");
        var after = before with { Title = "A Tale of Two Quays", Link = new("https://reel.example/two-quays"), ExternalId = "two-quays", Origin = "after.xml" };
        var first = await society.Import(before);
        var second = await society.Import(after);

        Assert.Equal((IntakeOutcome.Revised, first.Review!.Id), (second.Outcome, second.Review!.Id));
        string[] corrected = ["A Tale of Two Quays|https://reel.example/two-quays|two-quays|2"];
        Assert.Equal(corrected, society.Query("SELECT Title, Link, ExternalId, Revision FROM Reviews"));

        await society.Import(before);
        await society.Import(after);
        Assert.Equal(corrected, society.Query("SELECT Title, Link, ExternalId, Revision FROM Reviews"));
    }

    [Fact]
    public async Task Headline_critic_and_a_third_of_the_sentences_identify_the_review()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text));
        var second = await society.Import(Drafts.Of("HER!", "", origin: "b.txt") with { Content = Drafts.Body("Her", "She is a voice. He is happy now. They part.") });

        Assert.Equal((IntakeOutcome.Revised, first.Review!.Id), (second.Outcome, second.Review!.Id));
    }

    [Fact]
    public async Task One_headline_over_two_texts_is_two_reviews()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text));
        var second = await society.Import(Drafts.Of("Her", "") with { Content = Drafts.Body("quite another", "An operating system sings.") });
        Assert.Equal(IntakeOutcome.New, second.Outcome);
    }

    [Fact]
    public async Task Another_critics_text_under_the_same_headline_is_another_review()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text, "Mara Voss"));
        Assert.Equal(IntakeOutcome.New, (await society.Import(Drafts.Of("Her", Text, "Ivo Lang"))).Outcome);
    }

    [Fact]
    public async Task A_feed_completes_a_review_that_was_imported_from_a_file()
    {
        await using var society = await Society.Found();
        var published = Instant.FromUtc(2020, 1, 1, 0, 0);
        var first = await society.Import(Drafts.Of("Her", Text));
        var feed = Drafts.Of("Her", Text + " One more line.", link: "https://blog.example/her", id: "7", at: published, origin: "https://blog.example/feed");
        var second = await society.Import(feed);

        Assert.Equal((IntakeOutcome.Revised, first.Review!.Id), (second.Outcome, second.Review!.Id));
        Assert.Equal("https://blog.example/her", second.Review.Link!.AbsoluteUri);
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(feed)).Outcome);
        Assert.Equal(["7|2020-01-01T00:00:00.0000000Z"], society.Query("SELECT ExternalId, ListedAt FROM Reviews"));
    }

    [Fact]
    public async Task Two_sources_of_one_review_do_not_revert_each_other()
    {
        await using var society = await Society.Found();
        var file = Drafts.Of("Her", Text);
        var feed = Drafts.Of("Her", Text + " One more line.", link: "https://blog.example/her", origin: "https://blog.example/feed");
        await society.Import(file);
        await society.Import(feed);

        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(file)).Outcome);
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(feed)).Outcome);
    }

    [Fact]
    public async Task A_source_that_returns_to_its_first_text_is_followed()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text));
        await society.Import(Drafts.Of("Her", Text + " One more line."));
        var back = await society.Import(Drafts.Of("Her", Text));
        Assert.Equal(IntakeOutcome.Revised, back.Outcome);
    }

    [Theory]
    [InlineData("123 456. — !!!", "no words")]
    [InlineData("Only a few words of a summary.", "25")]
    public async Task A_draft_that_is_not_a_review_is_rejected_with_a_reason(string content, string reason)
    {
        await using var society = await Society.Found();
        var result = await society.Import(Drafts.Of("Her", "") with { Content = content });

        Assert.Equal(IntakeOutcome.Refused, result.Outcome);
        Assert.Null(result.Review);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
        Assert.Contains("a.txt", result.Reason, StringComparison.Ordinal);
        Assert.Equal(["0"], society.Query("SELECT COUNT(*) FROM Reviews"));
    }

    [Fact]
    public async Task A_text_of_more_than_200000_characters_is_rejected()
    {
        await using var society = await Society.Found();
        var result = await society.Import(Drafts.Of("Her", "") with { Content = new string('a', 200_001) });
        Assert.Equal(IntakeOutcome.Refused, result.Outcome);
    }

    [Fact]
    public async Task Two_concurrent_imports_of_one_draft_store_one_review()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her", 2013);
        var draft = Drafts.Of("Her", Text, link: "https://blog.example/her");
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => society.Import(draft))));

        Assert.Single(results, result => result.Outcome == IntakeOutcome.New);
        Assert.Equal(["1|1"], society.Query("SELECT (SELECT COUNT(*) FROM Reviews), (SELECT COUNT(*) FROM Films)"));
    }
}
