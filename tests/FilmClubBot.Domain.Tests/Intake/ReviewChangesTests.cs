using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Intake;
using FilmClubBot.Domain.Reviews;
using NodaTime;
using static FilmClubBot.Domain.Tests.Intake.Incoming;

namespace FilmClubBot.Domain.Tests.Intake;

public sealed class ReviewChangesTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void The_same_review_again_changes_nothing() =>
        Assert.False(ReviewChanges.Between(Review(link: "https://films.example/1", id: "1", published: _friday).Stored(), ReviewSign.Link, Review(link: "https://films.example/1", id: "1", published: _friday)).IsAny);

    [Fact]
    public void A_missing_value_does_not_remove_the_existing_one() =>
        Assert.False(ReviewChanges.Between(Review(link: "https://films.example/1", id: "1", published: _friday).Stored(), ReviewSign.Title, Review(author: null)).IsAny);

    [Fact]
    public void A_new_text_critic_and_link_are_changes() =>
        Assert.Equal(
            new ReviewChanges(Text: true, Author: true, Link: true, Id: false, Films: false, Links: false, Image: false, Completes: false),
            ReviewChanges.Between(Review(link: "https://films.example/1").Stored(), ReviewSign.Title, Review(body: "Another text.", author: "Teo Lind", link: "https://films.example/2")));

    [Fact]
    public void A_copy_recognised_by_its_words_completes_the_review_and_overwrites_nothing()
    {
        Assert.Equal(
            new ReviewChanges(Text: false, Author: false, Link: false, Id: false, Films: false, Links: false, Image: false, Completes: false),
            ReviewChanges.Between(Review(link: "https://films.example/1").Stored(), ReviewSign.Words, Review(title: "Harbour again", author: "M. S.", link: "https://films.example/2")));
        Assert.Equal(
            new ReviewChanges(Text: false, Author: true, Link: true, Id: false, Films: false, Links: false, Image: false, Completes: true),
            ReviewChanges.Between(Review(author: null).Stored(), ReviewSign.Words, Review(link: "https://films.example/2", id: "2", published: _friday)));
    }

    [Fact]
    public void A_post_whose_site_corrected_headline_address_and_id_is_taken_over() =>
        Assert.Equal(
            new ReviewChanges(Text: true, Author: false, Link: true, Id: true, Films: false, Links: false, Image: false, Completes: false),
            ReviewChanges.Between(
                Review(title: "The Habrour", link: "https://films.example/the-habrour", id: "the-habrour", published: _friday).Stored(), ReviewSign.Words,
                Review(link: "https://films.example/the-harbour", id: "the-harbour", published: _friday)));

    [Theory]
    [InlineData("films.example/the-harbour", true)]
    [InlineData("copies.example/the-harbour", false)]
    [InlineData(null, false)]
    public void The_source_of_the_link_replaces_it_when_its_site_has_moved(string? former, bool isMoved)
    {
        var incoming = new IncomingReview(Draft() with { Link = new("https://new.example/the-harbour"), ExternalId = "2", FormerLinkKey = former }, new("The Harbour", Body));
        Assert.Equal(
            new ReviewChanges(Text: false, Author: false, Link: isMoved, Id: isMoved, Films: false, Links: false, Image: false, Completes: false),
            ReviewChanges.Between(Review(link: "https://films.example/the-harbour", id: "1").Stored() with { Origin = "harbour.md" }, ReviewSign.Words, incoming));
    }

    [Theory]
    [InlineData("https://copies.example/the-harbour", 0)]
    [InlineData("https://films.example/the-harbour", 1)]
    [InlineData(null, 0)]
    public void A_copy_on_another_site_or_of_another_day_corrects_nothing(string? link, int days) =>
        Assert.False(ReviewChanges.Between(
            Review(title: "The Habrour", link: "https://films.example/the-habrour", id: "1", published: _friday).Stored(), ReviewSign.Words,
            Review(link: link, id: "2", published: _friday + Duration.FromDays(days))).IsAny);

    [Fact]
    public void A_stated_film_and_a_warning_are_changes_once()
    {
        var stating = new IncomingReview(Draft() with { IsSpoiler = true }, new("The Harbour", Body) { StatedFilms = [new("The Harbour", 1997, ["Ilse Roth"])] });
        Assert.Equal(
            new ReviewChanges(Text: false, Author: false, Link: false, Id: false, Films: true, Links: false, Image: false, Completes: true),
            ReviewChanges.Between(Review().Stored(), ReviewSign.Title, stating));
        Assert.False(ReviewChanges.Between(Review().Stored() with { StatedFilms = [new("The Harbour", 1997, ["Ilse Roth"])], IsSourceSpoiler = true }, ReviewSign.Title, stating).IsAny);
    }

    [Fact]
    public void A_source_that_states_no_film_takes_none_away() =>
        Assert.False(ReviewChanges.Between(Review().Stored() with { StatedFilms = [new("The Harbour", 1997, [])] }, ReviewSign.Title, Review()).IsAny);

    [Theory]
    [InlineData(null, "harbour.txt", true)]
    [InlineData("https://films.example/other.jpg", "harbour.txt", true)]
    [InlineData("https://films.example/other.jpg", "feed.xml", false)]
    [InlineData("https://films.example/still.jpg?size=large", "harbour.txt", false)]
    public void An_image_is_completed_by_any_source_and_replaced_by_the_source_of_the_text_alone(string? known, string origin, bool isChanged)
    {
        var incoming = new IncomingReview(Draft() with { Image = Image("https://films.example/still.jpg") }, new("The Harbour", Body));
        var stored = Review().Stored() with { Origin = origin, Image = known is null ? null : Image(known) };
        Assert.Equal(isChanged, ReviewChanges.Between(stored, ReviewSign.Title, incoming) is { Image: true, NeedsReading: false });
        Assert.False(ReviewChanges.Between(stored with { Image = Image("https://films.example/still.jpg") }, ReviewSign.Title, Review()).IsAny);

        static ReviewImage? Image(string address) => ReviewImage.Of(new(address), null);
    }

    [Fact]
    public void Links_are_a_change_that_is_read_once()
    {
        var incoming = new IncomingReview(Draft(), new("The Harbour", Body) { Links = [new(new(FilmSite.Imdb, "tt0012345"), "The Harbour")] });
        var changes = ReviewChanges.Between(Review().Stored(), ReviewSign.Title, incoming);
        Assert.True(changes is { Links: true, NeedsReading: true, Text: false });
        Assert.False(ReviewChanges.Between(Review().Stored() with { Links = incoming.Text.Links }, ReviewSign.Title, incoming).IsAny);
        Assert.False(ReviewChanges.Between(Review().Stored() with { Links = incoming.Text.Links }, ReviewSign.Title, Review()).IsAny);
    }
}
