namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>Why something that a case states is not compared.</summary>
internal static class Reasons
{
    public const string OtherField = "a field that we do not carry";
    public const string Parser = "about the parser itself: bozo, version, encoding, headers";
    public const string Header = "the character set of an HTTP header, another stage's work";
    public const string ChannelDefinition = "Channel Definition Format, a feed of 1997 that is not read";
    public const string Sanitising = "sanitising of HTML, a later stage's work";
    public const string DateAsWritten = "a date as written: we keep instants";
    public const string SummaryBeside = "a summary beside the full text: we keep the full text";
    public const string Expression = "an expression that is not read here";
    public const string NoWebAddress = "an address that is none of the web";

    /// <summary>The same, out of scope where the address is not one that a reader could open.</summary>
    public static Expectation Address(Expectation expected) =>
        expected.Field == FeedField.FeedLink && !(Uri.TryCreate(expected.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? expected with { OutOfScope = NoWebAddress }
            : expected;
}
