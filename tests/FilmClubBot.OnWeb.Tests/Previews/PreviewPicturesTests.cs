using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Sharing;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Previews;

public class PreviewPicturesTests
{
    private static readonly PreviewContent _her = new("Her (2013)");
    private static readonly CardImage _drawn = new(new byte[] { 1 }, "image/png", "Her (2013)");

    private readonly Mock<IPreviewPicture> _picture = new();

    [Fact]
    public void Draws_a_picture_once()
    {
        _picture.Setup(port => port.Draw(_her)).Returns(_drawn);
        var pictures = new PreviewPictures(_picture.Object);

        Assert.Same(pictures.Of(_her), pictures.Of(_her with { }));
        _picture.Verify(port => port.Draw(_her), Times.Once);
    }

    [Fact]
    public void Draws_again_after_a_drawing_that_failed()
    {
        _picture.SetupSequence(port => port.Draw(_her)).Throws(new InvalidOperationException("No memory.")).Returns(_drawn);
        var pictures = new PreviewPictures(_picture.Object);

        Assert.Throws<InvalidOperationException>(() => pictures.Of(_her));
        Assert.Same(_drawn, pictures.Of(_her));
    }
}
