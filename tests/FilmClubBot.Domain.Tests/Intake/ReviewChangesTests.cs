using FilmClubBot.Domain.Intake;
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
            new ReviewChanges(Text: true, Author: true, Link: true, Completes: false),
            ReviewChanges.Between(Review(link: "https://films.example/1").Stored(), ReviewSign.Title, Review(body: "Another text.", author: "Teo Lind", link: "https://films.example/2")));

    [Fact]
    public void A_copy_recognised_by_its_words_completes_the_review_and_overwrites_nothing()
    {
        Assert.Equal(
            new ReviewChanges(Text: false, Author: false, Link: false, Completes: false),
            ReviewChanges.Between(Review(link: "https://films.example/1").Stored(), ReviewSign.Words, Review(title: "Harbour again", author: "M. S.", link: "https://films.example/2")));
        Assert.Equal(
            new ReviewChanges(Text: false, Author: true, Link: true, Completes: true),
            ReviewChanges.Between(Review(author: null).Stored(), ReviewSign.Words, Review(link: "https://films.example/2", id: "2", published: _friday)));
    }
}
