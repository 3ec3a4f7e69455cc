using System.Text;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Tests.Hosting;

namespace FilmClubBot.OnDiscord.Tests.Interactions;

/// <summary>Whatever comes is an interaction or a clear error.</summary>
public sealed class InteractionJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":1,"application_id":"1","type":1,"token":"t"}""")]
    [InlineData("""{"id":"-1","application_id":"1","type":1,"token":"t"}""")]
    [InlineData("""{"id":"99999999999999999999999","application_id":"1","type":1,"token":"t"}""")]
    [InlineData("""{"id":"1","application_id":"1","type":"one","token":"t"}""")]
    [InlineData("""{"id":"1","application_id":"1","type":2,"token":"t"}""")]
    [InlineData("""{"id":"1","application_id":"1","type":2,"token":"t","data":{"id":"1","name":"x","type":1}}""")]
    [InlineData("""{"id":"1","application_id":"1","type":1,"token":"\ud800"}""")]
    public void Throws_on_an_invalid_interaction(string json) => Assert.Throws<FormatException>(() => Parse(json));

    [Fact]
    public void Rejects_json_that_is_nested_too_deeply() =>
        Assert.Throws<FormatException>(() => Parse(string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)));

    [Fact]
    public void Recognises_unknown_kinds() => Assert.IsType<InteractionAct.Unknown>(Parse(Fixtures.Command("""{ "id": "1", "name": "x", "type": 4 }""")).Act);

    [Fact]
    public void Shows_no_token() => Assert.DoesNotContain("tok", Parse(Fixtures.Ping).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Survives_every_single_byte_changed()
    {
        var whole = Encoding.UTF8.GetBytes(Fixtures.Command("""{ "id": "1", "name": "echo", "type": 1, "options": [{ "name": "text", "type": 3, "value": "hello" }] }"""));
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var other in "\0\"{}[]:,x9\u00ff"u8.ToArray())
            {
                var changed = whole.ToArray();
                changed[at] = other;
                try
                {
                    InteractionJson.Parse(changed);
                }
                catch (FormatException problem)
                {
                    Assert.NotEmpty(problem.Message);
                }
            }
        }
    }

    private static Interaction Parse(string json) => InteractionJson.Parse(Encoding.UTF8.GetBytes(json));
}
