using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Reviews;

public sealed class ReviewImageTests
{
    [Theory]
    [InlineData("https://films.example/still.jpg", true)]
    [InlineData("https://films.example/image?id=7", true)]
    [InlineData("http://films.example/still.jpg", false)]
    [InlineData("data:image/png;base64,AAAA", false)]
    [InlineData("https://ada:secret@films.example/still.jpg", false)]
    [InlineData("https://127.0.0.1/still.jpg", false)]
    [InlineData("https://[::1]/still.jpg", false)]
    [InlineData("https://0x7f.1/still.jpg", false)]
    [InlineData("https://router/still.jpg", false)]
    [InlineData("https://router.local/still.jpg", false)]
    [InlineData("https://films.example/logo.svg", false)]
    [InlineData("https://films.example/trailer.MP4", false)]
    public void Is_on_a_public_site_over_https(string address, bool isImage) => Assert.Equal(isImage, ReviewImage.Of(new(address), null) is not null);

    [Fact]
    public void Has_an_address_that_chats_accept()
    {
        Assert.NotNull(ReviewImage.Of(new("https://films.example/" + new string('a', 1900)), null));
        Assert.Null(ReviewImage.Of(new("https://films.example/" + new string('a', 2000)), null));
        Assert.Null(ReviewImage.Of(null, "A pier"));
        Assert.Null(ReviewImage.Of(new("/still.jpg", UriKind.Relative), "A pier"));
    }

    [Theory]
    [InlineData("  Two people\n on a pier ", "Two people on a pier")]
    [InlineData("Pier", "Pier")]
    [InlineData("", null)]
    [InlineData(" – ", null)]
    [InlineData("IMG_2034", null)]
    [InlineData("still.jpg", null)]
    [InlineData("埠頭.の夜", "埠頭.の夜")]
    public void Has_the_text_of_its_source_on_one_line_unless_it_is_a_file_name(string stated, string? text) =>
        Assert.Equal(text, ReviewImage.Of(new("https://films.example/still.jpg"), stated)!.AlternativeText);

    [Fact]
    public void Cuts_a_long_text() =>
        Assert.Equal(ReviewImage.MaxTextLength, ReviewImage.Of(new("https://films.example/still.jpg"), string.Concat(Enumerable.Repeat("🎬a", 400)))!.AlternativeText!.Length);

    [Theory]
    [InlineData("https://films.example/still.jpg?token=2", "A pier", true)]
    [InlineData("https://films.example/still.jpg", "A harbour", false)]
    [InlineData("https://films.example/other.jpg", "A pier", false)]
    public void Is_compared_without_what_may_change_with_each_request(string address, string text, bool isSame) =>
        Assert.Equal(isSame, ReviewImage.Of(new("https://films.example/still.jpg?token=1"), "A pier")!.IsSame(ReviewImage.Of(new(address), text)!));
}
