using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Tests.Framework.Typing;

/// <summary>What of a chat message fills an option.</summary>
public class MessageExcerptTests
{
    private static readonly Commands.Framework.Model.OptionDescriptor _film = new Bench().Catalog.Find("suggest")!.MessageOption!;
    private static readonly Commands.Framework.Model.OptionDescriptor _words = new Bench().Catalog.Find("quote add")!.MessageOption!;

    [Theory]
    [InlineData("We should watch “The Night Boat” soon!", "The Night Boat")]
    [InlineData("Wie wäre es mit „Die Nachtfähre“?", "Die Nachtfähre")]
    [InlineData("anyone up for *Harbour Lights* on friday", "Harbour Lights")]
    [InlineData("I loved _Harbour Lights_ (2019)", "Harbour Lights")]
    [InlineData("**Harbour Lights** again?", "Harbour Lights")]
    [InlineData("Harbour Lights\nit runs until sunday", "Harbour Lights")]
    [InlineData("snake_case_names and 2*3*4 mark nothing", "snake_case_names and 2*3*4 mark nothing")]
    public void A_title_is_what_the_message_marks_or_its_first_line(string message, string title) => Assert.Equal(title, MessageExcerpt.For(_film, message));

    [Fact]
    public void Several_lines_are_taken_whole() => Assert.Equal("One “two”\nthree", MessageExcerpt.For(_words, "One “two”\nthree"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_message_without_words_has_none(string message) => Assert.Equal("", MessageExcerpt.For(_film, message));
}
