using System.Xml.Linq;
using FilmClubBot.Drawing.Codes;

namespace FilmClubBot.Drawing.Tests.Codes;

public class SlipCodeTests
{
    private static readonly Uri _address = new("https://club.example/slips/k3v9m2x7qhtd");

    [Fact]
    public void Is_an_element_that_scales_and_needs_no_style()
    {
        var svg = XElement.Parse(new SlipCode().Draw(_address));
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.NotNull(svg.Attribute("viewBox"));
        Assert.Null(svg.Attribute("width"));
        Assert.All(svg.Descendants(), part => Assert.True(part.Attribute("style") is null && part.Name.LocalName is "rect" or "path", part.ToString()));
    }

    [Fact]
    public void Is_the_same_for_the_same_address_and_another_for_another()
    {
        var code = new SlipCode();
        Assert.Equal(code.Draw(_address), code.Draw(_address));
        Assert.NotEqual(code.Draw(_address), code.Draw(new Uri("https://club.example/slips/k3v9m2x7qhte")));
    }
}
