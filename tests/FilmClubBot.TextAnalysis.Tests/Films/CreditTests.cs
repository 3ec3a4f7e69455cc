namespace FilmClubBot.TextAnalysis.Tests.Films;

public class CreditTests
{
    private const string Film = "\n\nThe light is lovely. The actors wait, and so does the camera.";

    [Theory]
    [InlineData("Amber Line", "Amber Line (d. Ilse Roth, 2019) is a film about a ferry.", "Amber Line|2019|Ilse Roth")]
    [InlineData("Amber Line", "Amber Line is a film about a ferry.\n\nDir: Ilse Roth", "Amber Line||Ilse Roth")]
    [InlineData("Amber Line", "Amber Line is a film about a ferry. Ilse Roth – the director – knows ferries.", "Amber Line||Ilse Roth")]
    [InlineData("Das stille Ufer", "Das stille Ufer von Ilse Roth (2019) ist ein Film über eine Fähre, und die Kamera wartet.", "Das stille Ufer|2019|Ilse Roth")]
    [InlineData("Das stille Ufer", "Der Film ist ein Abend auf dem Wasser, und die Schauspieler warten.\n\nRegie: Ilse Roth", "Das stille Ufer||Ilse Roth")]
    [InlineData("Das stille Ufer", "Der Film ist ein Abend auf dem Wasser. Die Regisseure Ilse Roth und Jan Holt kennen die Fähre, und die Schauspieler auch.", "Das stille Ufer||Ilse Roth+Jan Holt")]
    [InlineData("La rive silencieuse", "La rive silencieuse est un film réalisé par Ilse Roth. Les acteurs attendent, et la caméra aussi.", "La rive silencieuse||Ilse Roth")]
    [InlineData("La rive silencieuse de Jeanne Morel (2019)", "Le film est une traversée. Jeanne Morel filme les acteurs de loin, et la caméra attend.", "La rive silencieuse|2019|Jeanne Morel")]
    [InlineData("La orilla callada", "La orilla callada, dirigida por Ana Lind, es una película sobre una barca. Los actores esperan y la cámara también.", "La orilla callada||Ana Lind")]
    [InlineData("Vivir en el agua", "La orilla callada, de Ana Lind (Chile, 2019)\n\nLa película cuenta una travesía, y la cámara espera. Lo mejor de La orilla callada son los actores.", "La orilla callada|2019|Ana Lind")]
    public async Task Credits_are_read_as_critics_write_them(string title, string body, string film) =>
        Assert.Equal([film], await Read.Films(title, body + Film));

    [Theory]
    [InlineData("Imelda", "Ruth Okoye plays Imelda. Okoye’s Imelda sells hats. The film is about hats.")]
    [InlineData("Imelda", "Mara’s flat to film in was a gift. The film is about hats.")]
    [InlineData("Imelda", "Ben’s film taste is bad, but he liked Imelda. The film is about hats.")]
    public async Task Actors_and_friends_are_no_directors(string title, string body) =>
        Assert.Equal(["Imelda||"], await Read.Films(title, body + Film));

    [Theory]
    [InlineData("Amber Line", "Amber Line reminds me of “Low Tide” (1982). Amber Line is a better film.", "Amber Line||")]
    [InlineData("Amber Line", "Since “Low Tide” (1982) nobody filmed ferries. Amber Line does, and the film is short.", "Amber Line||")]
    [InlineData("Amber Line", "Amber Line (2019) is a better film than “Low Tide” (1982).", "Amber Line|2019|")]
    public async Task A_year_beside_another_title_is_the_other_film_s(string title, string body, string film) =>
        Assert.Equal([film], await Read.Films(title, body + Film));
}
