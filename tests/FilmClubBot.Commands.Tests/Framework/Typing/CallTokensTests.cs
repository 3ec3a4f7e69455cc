using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Typing;

public class CallTokensTests
{
    private static readonly CommandCall _short = new("themes", ("film", "Her (2013)"));
    private static readonly CommandCall _long = new("rate", ("film", "Her (2013)"), ("comment", new string('x', 200)));
    private readonly Bench _bench = new();
    private readonly Mock<ISavedCalls> _savedCalls = new();

    [Fact]
    public async Task A_call_that_fits_is_its_own_text_and_is_parsed_back()
    {
        var tokens = new CallTokens(100);
        var token = tokens.Of(_short);
        Assert.Empty(tokens.ToSave);
        Assert.Equal(_short.Text, (await Read(token))!.Text);
    }

    [Fact]
    public void A_call_fits_to_the_last_character()
    {
        var text = _short.Text[1..];
        Assert.Equal(text, new CallTokens(text.Length).Of(_short));
        Assert.StartsWith("#", new CallTokens(text.Length - 1).Of(_short), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_longer_call_is_replaced_by_a_key_and_must_be_saved()
    {
        var tokens = new CallTokens(23);
        var key = tokens.Of(_long);
        Assert.Equal(23, key.Length);
        Assert.Equal(key, tokens.Of(_long));
        Assert.Equal(_long, Assert.Single(tokens.ToSave).Value);
        _savedCalls.Setup(port => port.Find(key, It.IsAny<CancellationToken>())).ReturnsAsync(tokens.ToSave[key]);
        Assert.Same(_long, await Read(key));
    }

    [Fact]
    public void Another_call_has_another_key() =>
        Assert.NotEqual(new CallTokens(23).Of(_long), new CallTokens(23).Of(_long.With("comment", new string('y', 200))));

    [Theory]
    [InlineData("#AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nosuch film:Her")]
    [InlineData("")]
    public async Task An_unknown_token_is_not_a_call(string token) => Assert.Null(await Read(token));

    private Task<CommandCall?> Read(string token) => CallTokens.Read(token, _bench.Catalog, _savedCalls.Object, TestContext.Current.CancellationToken);
}
