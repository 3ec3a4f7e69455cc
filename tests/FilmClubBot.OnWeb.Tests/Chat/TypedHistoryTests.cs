using FilmClubBot.OnWeb.Chat;

namespace FilmClubBot.OnWeb.Tests.Chat;

public class TypedHistoryTests
{
    private readonly TypedHistory _history = new();

    [Fact]
    public void Recalls_earlier_texts_and_returns_to_an_empty_box()
    {
        _history.Add(["/help", "/top"]);

        Assert.Equal("/top", _history.Recall("", isEarlier: true));
        Assert.Equal("/help", _history.Recall("/top", isEarlier: true));
        Assert.Null(_history.Recall("/help", isEarlier: true));
        Assert.Equal("/top", _history.Recall("/help", isEarlier: false));
        Assert.Equal("", _history.Recall("/top", isEarlier: false));
        Assert.Null(_history.Recall("", isEarlier: false));
    }

    [Fact]
    public void Does_not_replace_a_text_that_was_typed_or_edited()
    {
        _history.Add(["/help", "/top"]);

        Assert.Null(_history.Recall("/ra", isEarlier: true));
        Assert.Equal("/top", _history.Recall("", isEarlier: true));
        Assert.Null(_history.Recall("/top films", isEarlier: true));
    }

    [Fact]
    public void Recalls_a_repeated_text_once()
    {
        _history.Add(["/help", "/top", "/help"]);

        Assert.Equal("/help", _history.Recall("", isEarlier: true));
        Assert.Equal("/top", _history.Recall("/help", isEarlier: true));
        Assert.Null(_history.Recall("/top", isEarlier: true));
    }

    [Fact]
    public void Keeps_the_latest_hundred_texts()
    {
        _history.Add(Enumerable.Range(1, 150).Select(number => $"/ask {number}"));

        string? last = "", text = "";
        while ((text = _history.Recall(text!, isEarlier: true)) is not null)
            last = text;
        Assert.Equal("/ask 51", last);
    }
}
