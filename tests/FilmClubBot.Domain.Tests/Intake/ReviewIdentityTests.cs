using FilmClubBot.Domain.Intake;
using static FilmClubBot.Domain.Tests.Intake.Incoming;

namespace FilmClubBot.Domain.Tests.Intake;

public sealed class ReviewIdentityTests
{
    private const string OtherBody = "A train leaves at dawn. The widow stays. Snow covers the rails for a week.";

    [Theory]
    [InlineData("https://films.example/1", "https://films.example/2", true)]
    [InlineData("https://films.example/1", "https://cinema.example/1", false)]
    [InlineData(null, "https://cinema.example/1", true)]
    public void An_id_is_valid_within_its_host(string? stored, string? incoming, bool same) =>
        Assert.Equal(same, ReviewIdentity.IsSame(ReviewSign.ExternalId, Review(link: stored, id: "7").Stored(), Review(body: OtherBody, link: incoming, id: "7")));

    [Fact]
    public void The_same_link_is_the_same_review_unless_both_id_and_words_differ()
    {
        const string Home = "https://films.example/";

        Assert.True(ReviewIdentity.IsSame(ReviewSign.Link, Review(link: Home).Stored(), Review(body: OtherBody, link: Home, id: "2")));
        Assert.True(ReviewIdentity.IsSame(ReviewSign.Link, Review(link: Home, id: "1").Stored(), Review(link: Home, id: "2")));
        Assert.False(ReviewIdentity.IsSame(ReviewSign.Link, Review(link: Home, id: "1").Stored(), Review(body: OtherBody, link: Home, id: "2")));
    }

    [Theory]
    [InlineData("Mira Sol", "MIRA SÓL", true)]
    [InlineData("Mira Sol", null, true)]
    [InlineData(null, "Mira Sol", true)]
    [InlineData("Mira Sol", "Teo Lind", false)]
    public void The_same_words_of_another_critic_are_another_review(string? stored, string? incoming, bool same) =>
        Assert.Equal(same, ReviewIdentity.IsSame(ReviewSign.Words, Review(author: stored).Stored(), Review(author: incoming)));

    [Fact]
    public void A_review_with_a_corrected_critic_still_matches_its_source()
    {
        var corrected = Review(author: "M. Sol").Stored() with { FoldedAuthor = "mira sol" };

        Assert.True(ReviewIdentity.IsSame(ReviewSign.Words, corrected, Review(author: "M. Sol")));
        Assert.True(ReviewIdentity.IsSame(ReviewSign.Words, corrected, Review(author: "Mira Sol")));
    }

    [Fact]
    public void The_same_headline_is_the_same_review_where_a_third_of_the_sentences_is_shared()
    {
        var extended = Body + " The second half is new. So is this. And this. And all of this.";

        Assert.True(ReviewIdentity.IsSame(ReviewSign.Title, Review().Stored(), Review(body: extended)));
        Assert.False(ReviewIdentity.IsSame(ReviewSign.Title, Review().Stored(), Review(body: OtherBody)));
    }

    [Fact]
    public void A_headline_does_not_outweigh_different_ids_or_links()
    {
        Assert.False(ReviewIdentity.IsSame(ReviewSign.Title, Review(id: "1").Stored(), Review(id: "2")));
        Assert.False(ReviewIdentity.IsSame(ReviewSign.Title, Review(link: "https://films.example/1").Stored(), Review(link: "https://films.example/2")));
    }

    [Fact]
    public void Every_sign_has_a_rule()
    {
        Assert.Equal(Enum.GetValues<ReviewSign>().Order(), ReviewIdentity.Signs.Order());
        Assert.All(ReviewIdentity.Signs, sign => Assert.True(ReviewIdentity.IsSame(sign, Review(link: "https://films.example/1", id: "1").Stored(), Review(link: "https://films.example/1", id: "1"))));
    }
}
