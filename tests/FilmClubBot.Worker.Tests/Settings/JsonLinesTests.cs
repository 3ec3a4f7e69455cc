using System.Text;
using FilmClubBot.Worker.Settings;

namespace FilmClubBot.Worker.Tests.Settings;

public class JsonLinesTests
{
    private const string Json = """
        // The society.
        {
          "Club": { "Name": "Lantern",
                    "TimeZone": "Etc/UTC" },
          "Reviews": {
            "Feeds": [
              "https://one.example",
              { "Url": "https://two.example" },
            ]
          }
        }
        """;

    [Theory]
    [InlineData("Club", 3)]
    [InlineData("Club:Name", 3)]
    [InlineData("club:timezone", 4)]
    [InlineData("Reviews:Feeds", 6)]
    [InlineData("Reviews:Feeds:0", 7)]
    [InlineData("Reviews:Feeds:1", 8)]
    [InlineData("Reviews:Feeds:1:Url", 8)]
    public void Finds_the_line_of_a_key(string key, int line) => Assert.Equal(line, JsonLines.Of(Encoding.UTF8.GetBytes(Json))[key]);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.Equal(3, JsonLines.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Json)])["Club"]);
}
